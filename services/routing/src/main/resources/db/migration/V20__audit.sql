-- What the trail shows of routing: codes, limits, times and who did it; of words only that they changed.
insert into audit_visible (table_name, column_name)
select '*', name
from unnest(array['form', 'category', 'subcategory', 'product', 'region', 'tier', 'department', 'responsible', 'clock',
  'time_limit', 'when_due', 'rule', 'calendar_code', 'acting_role', 'head', 'answered_by', 'closed_to', 'closed_by',
  'finance_by', 'manager_by', 'requested_by', 'compensation_currency', 'currency', 'cause', 'authority', 'after', 'tell',
  'ticket_number', 'service', 'told', 'noted_by', 'what', 'hours']) as name;

insert into audit_scope (table_name, records, belongs_to, why) values
  ('*', 'ALL', 'ticket_id', 'whatever is part of a ticket'),
  ('routed_ticket', 'NONE', null, 'a copy of what intake keeps and audits'),
  ('missed_deadline', 'NONE', null, 'a copy of events, whose clocks are audited'),
  ('urge', 'NONE', null, 'a copy of events');
