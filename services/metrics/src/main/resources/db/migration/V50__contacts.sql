-- Calls of one customer, one after the other: whether a matter rested after a call, and whether a call is a redial,
-- can only be told beside the calls before and after it. A customer is an opaque pseudonym.
create table contact (
  call_id text primary key,
  caller text not null,
  matter text,
  at timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz,
  outcome text not null,
  transferred boolean not null,
  line text not null,
  call_type text not null,
  tier text not null,
  centre text not null,
  queue text not null,
  agents text[] not null
);
create index contact_of_caller on contact (caller, at, call_id);
create index contact_of_matter on contact (caller, matter, at, call_id) where matter is not null;
create index contact_at on contact (at, caller);
create index contact_answered_at on contact using brin (answered_at);
create index contact_ended_at on contact using brin (ended_at);

-- Calls of one customer are taken one after the other: whoever takes one holds its row.
create table contact_caller (
  caller text primary key,
  turn bigint not null default 0
) with (fillfactor = 70);

-- Sums over them, as those over calls. half_second is the time to the next or from the one before, -1 for all.
create table contact_sum (
  level text not null,
  basis text not null,
  at timestamptz not null,
  tally text not null,
  line text not null,
  call_type text not null,
  tier text not null,
  centre text not null,
  queue text not null,
  agent text not null,
  half_second integer not null,
  amount bigint not null,
  primary key (level, basis, at, tally, line, call_type, tier, centre, queue, agent, half_second)
);

-- Customers who called in a month of the centre's time zone: distinct ones cannot be added up, so they are kept.
create table caller_month (
  month date not null,
  caller text not null,
  calls bigint not null,
  primary key (month, caller)
);
