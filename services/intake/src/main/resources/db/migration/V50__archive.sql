-- A settled ticket's record is filed (I14): the ticket says that it is, ticket_archive every filing so far.
alter table ticket add column archived_at timestamptz, add column archived_by text;

-- content: what the record held then, kinds of parts with how many of each.
create table ticket_archive (
  id uuid primary key,
  ticket_id uuid not null references ticket (id),
  archived_at timestamptz not null,
  archived_by text not null,
  content text not null,
  incomplete_because text,
  taken_out_at timestamptz,
  taken_out_by text,
  taken_out_because text
);
create index ticket_archive_ticket on ticket_archive (ticket_id, archived_at desc, id desc);
create unique index ticket_archive_holds on ticket_archive (ticket_id) where taken_out_at is null;

-- What is yet to be filed is little among all that is settled; an opening touches neither index.
create index ticket_to_archive on ticket (opened_at desc, id desc) where state = 'SETTLED' and archived_at is null;
create index ticket_archived on ticket (archived_at) where archived_at is not null;

alter table ticket_continuation drop constraint ticket_continuation_reason_check;
alter table ticket_continuation add check (reason in ('SETTLED_LONG_AGO', 'ARCHIVED', 'OTHER_SENDER'));

insert into audit_visible (table_name, column_name) values
  ('*', 'archived_by'), ('ticket_archive', 'content'), ('ticket_archive', 'taken_out_by');
