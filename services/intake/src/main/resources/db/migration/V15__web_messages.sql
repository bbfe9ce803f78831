-- Full again at: whoever has taken too much waits until then. One count for all replicas.
create table rate_limit (
  scope text not null,
  subject text not null,
  full_at timestamptz not null,
  primary key (scope, subject)
);
create index rate_limit_full on rate_limit (full_at);

create table web_message (
  receipt text primary key,
  ticket_id uuid not null unique,
  received_at timestamptz not null
);

-- The words in which a customer was told something, where they were kept.
create table customer_told (
  id uuid primary key,
  ticket_id uuid not null,
  told_at timestamptz not null,
  told_by text not null,
  informed_of text not null,
  words text not null
);
create index customer_told_ticket on customer_told (ticket_id, told_at);
