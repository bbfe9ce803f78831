-- What a ticket is about was put right: one row a fact, kept for good.
create table ticket_correction (
  id uuid primary key,
  ticket_id uuid not null references ticket (id),
  corrected_at timestamptz not null,
  corrected_by text not null,
  fact text not null,
  was text,
  became text,
  reason text not null
);
create index ticket_correction_ticket on ticket_correction (ticket_id, corrected_at desc, id desc);

insert into audit_visible (table_name, column_name) values
  ('ticket_correction', 'corrected_by'), ('ticket_correction', 'fact');
