create table template (
  code text primary key,
  zh text not null,
  en text not null,
  validity_seconds bigint not null check (validity_seconds > 0),
  enabled boolean not null,
  changed_by text not null,
  changed_at timestamptz not null,
  version bigint not null
);

create table recipient (
  ticket_id uuid primary key,
  ticket_number text not null,
  subject text not null,
  name text,
  phone text,
  language text not null,
  opened_at timestamptz not null
);
create index recipient_opened_at on recipient (opened_at);

create table opt_out (
  phone text primary key,
  opted_out boolean not null,
  changed_by text not null,
  changed_at timestamptz not null,
  version bigint not null
);

create table message (
  id uuid primary key,
  ticket_id uuid not null,
  occasion text not null,
  cause text not null,
  recipient text not null,
  language text not null,
  text text not null,
  requested_at timestamptz not null,
  send_before timestamptz not null,
  state text not null,
  gateway text,
  accepted_at timestamptz,
  in_time boolean,
  reason text,
  concluded_at timestamptz,
  version bigint not null,
  unique (ticket_id, occasion, cause)
);
create index message_requested_at on message (requested_at desc, id desc);

create table waiting_notice (
  id uuid primary key,
  ticket_id uuid not null,
  occasion text not null,
  cause text not null,
  occurred_at timestamptz not null,
  moments text not null
);
create index waiting_notice_ticket on waiting_notice (ticket_id);

create table look (
  id uuid primary key,
  message_id uuid not null references message on delete cascade,
  looked_by text not null,
  looked_at timestamptz not null
);
create index look_message on look (message_id, looked_at);
