-- Who of the centre was concerned: their skills, their delegations, what they did. User names of staff, never customers.
insert into audit_visible (table_name, column_name)
select '*', name
from unnest(array['done_by', 'on_behalf_of', 'paused_by', 'ended_by', 'disputed_by', 'decided_by', 'escalated_by',
  'acknowledged_by', 'assignee', 'made_by', 'created_by', 'changed_by', 'activated_by', 'tried_by', 'revoked_by',
  'delegator', 'delegate']) as name
on conflict do nothing;
insert into audit_visible (table_name, column_name)
select 'person', name from unnest(array['name', 'units', 'skills', 'presence']) as name
on conflict do nothing;
