create table ticket_step (
  ticket_id uuid not null,
  step text not null,
  marked_at timestamptz not null,
  marked_by text not null,
  primary key (ticket_id, step)
);

-- A chat changes with every line; the trail notes who took it, handed it on, ended it.
insert into audit_scope (table_name, records, belongs_to, ignored, why) values
  ('chat', 'ALL', 'ticket_id', '{last_at,last_sequence,customer_free_at}', 'its lines are kept with the contact'),
  ('sales_report', 'ALL', null, '{open}', 'answers to its items are noted by themselves');
