-- cause: urgent, authority, reopened or missed. Closed with its ticket: see routed_ticket.settled_at.
alter table escalation
  add column cause text not null default '',
  add column escalated_by text not null default 'rules',
  add column acknowledged_by text,
  add column acknowledged_at timestamptz;
create index escalation_ticket on escalation (ticket_id, escalated_at);
create index missed_deadline_of_ticket on missed_deadline (ticket_id);

-- levels: "2=supervisor; 3=general-manager": the second time, and the third. Empty: never.
create table escalation_trigger (
  kind text primary key,
  levels text not null,
  version bigint not null default 0
);
insert into escalation_trigger (kind, levels) values
  ('REOPENED', '2=supervisor; 3=general-manager'),
  ('MISSED', '3=supervisor; 5=general-manager');
