-- The ways to prove who somebody is, and how strong each is.
create table identity_kind (
  code text primary key,
  name_zh text not null,
  name_en text not null,
  strength integer not null,
  valid_minutes integer not null,
  verifier text,
  active boolean not null,
  version bigint not null
);
insert into identity_kind values
  ('service-password', '服务密码', 'Service password', 1, 30, null, true, 0),
  ('sms-code', '短信验证码', 'One-time code by SMS', 2, 30, null, true, 0),
  ('document', '证件', 'Document', 3, 30, null, true, 0);

-- One-time codes: only a slow, salted hash, bound to the ticket and the customer's number.
create table identity_code (
  id uuid primary key,
  ticket_id uuid not null,
  customer_id uuid not null,
  salt text not null,
  hash text not null,
  issued_by text not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null default 0,
  ended boolean not null default false
);
create index identity_code_ticket on identity_code (ticket_id, issued_at desc);
create index identity_code_customer on identity_code (customer_id, issued_at desc);

-- Every try; what was typed is kept nowhere.
create table identity_attempt (
  id uuid primary key,
  ticket_id uuid not null,
  customer_id uuid not null,
  kind text not null,
  outcome text not null,
  tried_by text not null,
  tried_at timestamptz not null
);
create index identity_attempt_ticket on identity_attempt (ticket_id, tried_at desc, id desc);
create index identity_attempt_customer on identity_attempt (customer_id, tried_at desc);

create table identity_proof (
  id uuid primary key,
  ticket_id uuid not null,
  customer_id uuid not null,
  kind text not null,
  strength integer not null,
  proved_by text not null,
  proved_at timestamptz not null,
  expires_at timestamptz not null
);
create index identity_proof_ticket on identity_proof (ticket_id, expires_at);
