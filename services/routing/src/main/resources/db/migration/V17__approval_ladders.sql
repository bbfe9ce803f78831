-- limits: "0=FINANCE,GENERAL_MANAGER; 5000000=..." in minor units: above each amount these decide, in this order.
-- currency 'ANY' holds where no row names the currency.
create table approval_limit (
  currency text primary key,
  limits text not null,
  remind_after text not null,
  version bigint not null default 0
);
insert into approval_limit (currency, limits, remind_after) values
  ('ANY', '0=FINANCE,GENERAL_MANAGER', 'PT24H'),
  ('CNY', '0=FINANCE,GENERAL_MANAGER; 5000000=FINANCE,FINANCE,GENERAL_MANAGER', 'PT24H');

-- ladder: who decides, in order, as the limits said when it was asked for. round: begins anew when the amount changes.
alter table approval
  add column ladder text not null default 'FINANCE,GENERAL_MANAGER',
  add column round integer not null default 1,
  add column decisions integer not null default 0,
  add column no_credit_because text;
create index approval_state_requested on approval (state, requested_at desc, id desc);
create index approval_ticket on approval (ticket_id);
alter table assignment add column compensation_no_credit text;

-- Who did what, when and why (R11); rows are only added. The decisions of the last round are the approval's.
create table approval_step (
  id uuid primary key,
  approval_id uuid not null references approval,
  round integer not null,
  what text not null,
  rung text,
  done_by text not null,
  on_behalf_of text,
  why text,
  minor_units bigint not null,
  currency text not null,
  done_at timestamptz not null
);
create index approval_step_approval on approval_step (approval_id, done_at, id);

insert into approval_step (id, approval_id, round, what, done_by, why, minor_units, currency, done_at)
select gen_random_uuid(), id, 1, 'REQUESTED', requested_by, reason, minor_units, currency, requested_at
from approval;
insert into approval_step (id, approval_id, round, what, rung, done_by, why, minor_units, currency, done_at)
select gen_random_uuid(), id, 1, case when finance_approved then 'APPROVED' else 'REFUSED' end, 'FINANCE',
  finance_by, finance_reason, minor_units, currency, finance_at
from approval where finance_at is not null;
insert into approval_step (id, approval_id, round, what, rung, done_by, why, minor_units, currency, done_at)
select gen_random_uuid(), id, 1, case when manager_approved then 'APPROVED' else 'REFUSED' end,
  'GENERAL_MANAGER', manager_by, manager_reason, minor_units, currency, manager_at
from approval where manager_at is not null;

update approval set decisions = (finance_at is not null)::int + (manager_at is not null)::int;

alter table approval
  drop column finance_approved, drop column finance_by, drop column finance_reason, drop column finance_at,
  drop column manager_approved, drop column manager_by, drop column manager_reason, drop column manager_at;

create table approval_delegation (
  id uuid primary key,
  rung text not null,
  delegator text not null,
  delegate text not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  reason text not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by text,
  version bigint not null default 0
);
create index approval_delegation_created on approval_delegation (created_at desc, id desc);
create index approval_delegation_people on approval_delegation (rung, delegate, delegator) where revoked_at is null;
