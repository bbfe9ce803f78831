-- Contacts after the first; the first is the ticket's own row.
create table contact (
  id uuid primary key,
  ticket_id uuid not null references ticket (id),
  direction text not null check (direction in ('INCOMING', 'OUTGOING')),
  channel text not null,
  body text not null,
  party text,
  party_address text,
  taken_by text not null,
  at timestamptz not null,
  recorded_at timestamptz not null
);
create index contact_ticket on contact (ticket_id, at desc, id desc);

create table ticket_continuation (
  ticket_id uuid not null references ticket (id),
  continues uuid not null references ticket (id),
  reason text not null check (reason in ('SETTLED_LONG_AGO', 'OTHER_SENDER')),
  linked_at timestamptz not null,
  primary key (ticket_id, continues)
);
create index ticket_continuation_continues on ticket_continuation (continues);
