create table outbox (
  position bigint generated always as identity primary key,
  id uuid not null unique,
  topic text not null,
  key text not null,
  type text not null,
  occurred_at timestamptz not null,
  causation_id text,
  trace_parent text,
  payload text not null
);

create table inbox (
  event_id text primary key,
  received_at timestamptz not null default now()
);
create index inbox_received_at on inbox (received_at);
