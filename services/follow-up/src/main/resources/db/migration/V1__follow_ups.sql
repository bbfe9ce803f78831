create table follow_up_plan (
  kind text primary key,
  ask_within_seconds bigint not null check (ask_within_seconds > 0),
  attempts_max integer not null check (attempts_max > 0),
  retry_after_seconds bigint not null check (retry_after_seconds > 0),
  claim_for_seconds bigint not null check (claim_for_seconds > 0),
  call_from time not null,
  call_until time not null,
  zone text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  version bigint not null
);
insert into follow_up_plan values
  ('after-complaint', 86400, 3, 14400, 1800, '09:00', '20:00', 'Asia/Shanghai', 'third-ring', now(), 0);

create table customer (
  ticket_id uuid primary key,
  ticket_number text not null,
  subject text not null,
  name text,
  phone text,
  language text not null,
  tier text not null,
  opened_at timestamptz not null,
  settled boolean not null default false
);
create index customer_opened_at on customer (opened_at);

create table follow_up (
  id uuid primary key,
  ticket_id uuid not null,
  assignment_id uuid not null,
  kind text not null,
  department text not null,
  remedy text not null,
  action_at timestamptz not null,
  planned_at timestamptz not null,
  due_at timestamptz not null,
  falls_due_at timestamptz not null,
  state text not null,
  attempts integer not null,
  call_from timestamptz,
  claimed_by text,
  claimed_until timestamptz,
  ended_at timestamptz,
  reached boolean,
  satisfaction text,
  problem boolean,
  remark text,
  version bigint not null,
  unique (assignment_id, action_at)
);
create index follow_up_ticket on follow_up (ticket_id);
create index follow_up_open on follow_up (falls_due_at, id) where state in ('WAITING', 'CLAIMED');
create index follow_up_falls_due on follow_up (falls_due_at, id);

create table attempt (
  follow_up_id uuid not null references follow_up on delete cascade,
  number integer not null,
  outcome text not null,
  called_by text not null,
  attempted_at timestamptz not null,
  next_at timestamptz,
  satisfaction text,
  problem boolean not null,
  remark text,
  primary key (follow_up_id, number)
);

create table look (
  id uuid primary key,
  follow_up_id uuid not null references follow_up on delete cascade,
  looked_by text not null,
  looked_at timestamptz not null
);
create index look_follow_up on look (follow_up_id, looked_at);
