-- What people of the centre note for each other, and the labels that they sort tickets by.
create table ticket_note (
  id uuid primary key,
  ticket_id uuid not null references ticket (id),
  noted_at timestamptz not null,
  noted_by text not null,
  body text not null
);
create index ticket_note_ticket on ticket_note (ticket_id, noted_at desc, id desc);

create table ticket_label (
  ticket_id uuid not null references ticket (id),
  label text not null,
  labelled_by text not null,
  labelled_at timestamptz not null,
  primary key (ticket_id, label)
);
create index ticket_label_label on ticket_label (label, ticket_id);

insert into audit_visible (table_name, column_name) values ('*', 'noted_by'), ('*', 'labelled_by');
