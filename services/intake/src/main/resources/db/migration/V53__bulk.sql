-- One thing done to many tickets: a row a ticket, so that the same request again goes on where it was.
create table bulk_run (
  id uuid primary key,
  actor text not null,
  key text not null,
  request text not null,
  operation text not null,
  begun_at timestamptz not null,
  unique (actor, key)
);
create table bulk_row (
  run_id uuid not null references bulk_run (id) on delete cascade,
  ticket_id uuid not null,
  position integer not null,
  outcome text not null,
  problem text,
  detail text,
  primary key (run_id, ticket_id)
);

insert into audit_scope (table_name, records, belongs_to, ignored, why) values
  ('bulk_row', 'NONE', null, '{}', 'what was done to each ticket is noted with the ticket');
insert into audit_visible (table_name, column_name) values ('bulk_run', 'operation'), ('bulk_run', 'actor');
