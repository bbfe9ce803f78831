-- Who took tickets out of the system: kept for good.
create table ticket_export (
  id uuid primary key,
  exported_by text not null,
  exported_at timestamptz not null,
  format text not null,
  filter text not null,
  tickets bigint not null,
  unmasked boolean not null,
  reason text,
  check (not unmasked or reason is not null)
);
create index ticket_export_newest on ticket_export (exported_at desc, id desc);
