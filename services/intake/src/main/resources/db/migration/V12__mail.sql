create table received_mail (
  id uuid primary key,
  message_id text not null,
  digest text not null,
  from_address text,
  subject text not null,
  received_at timestamptz not null,
  source text not null check (source in ('HTTP', 'IMAP')),
  outcome text not null check (outcome in ('TICKET_OPENED', 'CONTACT_ADDED', 'REFUSED', 'UNREADABLE')),
  reason text,
  ticket_id uuid references ticket (id),
  contact_id uuid references contact (id),
  html text,
  raw bytea,
  taken_by text not null,
  unique (message_id, digest)
);
create index received_mail_newest on received_mail (received_at desc, id desc);
create index received_mail_outcome on received_mail (outcome, received_at desc, id desc);
create index received_mail_sender on received_mail (from_address, received_at);
create index received_mail_ticket on received_mail (ticket_id, received_at desc, id desc) where ticket_id is not null;
create index received_mail_raw on received_mail (received_at) where raw is not null;
alter table received_mail alter column raw set storage external;

insert into attachment_type (media_type, extensions, name_zh, name_en, bytes_max, page) values
  ('message/rfc822', 'eml', '邮件', 'Mail', 10485760, false);
