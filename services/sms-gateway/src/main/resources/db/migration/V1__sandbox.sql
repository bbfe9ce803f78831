create table sandbox_message (
  message_id uuid primary key,
  ticket_id uuid not null,
  recipient text not null,
  text text not null,
  language text not null,
  template text not null,
  send_before timestamptz not null,
  received_at timestamptz not null,
  status text not null,
  reason text
);
create index sandbox_message_received_at on sandbox_message (received_at desc, message_id desc);
create index sandbox_message_ticket on sandbox_message (ticket_id, received_at desc);
