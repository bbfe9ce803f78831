-- What rules may ask of a ticket besides; '' where a ticket of before does not say.
alter table routed_ticket
  add column channel text not null default '',
  add column urgent boolean not null default false,
  add column authority text not null default '',
  add column language text not null default '';
create index routed_ticket_opened on routed_ticket (opened_at, ticket_id);

-- A unit that takes no tickets any more; the centre always does.
alter table unit add column active boolean not null default true;
alter table unit add constraint unit_centre_active check (active or code <> 'customer-care');

-- rules: the document of one version, see RuleSpec. What was active once is never changed again.
create table rule_set (
  id uuid primary key,
  number integer not null unique,
  name text not null,
  state text not null,
  fallback_unit text not null references unit,
  rules text not null,
  based_on integer,
  created_by text not null,
  created_at timestamptz not null,
  changed_by text not null,
  changed_at timestamptz not null,
  version bigint not null default 0
);
create unique index rule_set_one_active on rule_set (state) where state = 'ACTIVE';
create index rule_set_created on rule_set (created_at desc, id desc);
create sequence rule_set_number start 2;

create table rule_set_activation (
  id uuid primary key,
  rule_set_number integer not null,
  replaced_number integer not null,
  reason text not null,
  activated_by text not null,
  activated_at timestamptz not null
);
create index rule_set_activation_at on rule_set_activation (activated_at desc, id desc);

create table rule_set_try (
  id uuid primary key,
  rule_set_id uuid not null references rule_set,
  period_from timestamptz not null,
  period_to timestamptz not null,
  tickets integer not null,
  moved integer not null,
  unmatched integer not null,
  complete boolean not null,
  units text not null,
  tried_by text not null,
  tried_at timestamptz not null
);
create index rule_set_try_set on rule_set_try (rule_set_id, tried_at desc, id desc);

-- Only tickets that would go elsewhere, or that no rule matches; of the last try of a set.
create table rule_set_try_ticket (
  try_id uuid not null references rule_set_try,
  opened_at timestamptz not null,
  ticket_id uuid not null,
  ticket_number text not null,
  then_unit text not null,
  then_rule text not null,
  now_unit text not null,
  now_rule text not null,
  reason text not null,
  primary key (try_id, opened_at, ticket_id)
);

-- Why a unit, and a person, was chosen (R7); rows are only added.
create table assignment_decision (
  assignment_id uuid primary key,
  rule_set_number integer not null,
  rule text not null,
  matched text not null,
  passed_over text not null,
  decided_at timestamptz not null
);

insert into rule_set (id, number, name, state, fallback_unit, rules, created_by, created_at, changed_by, changed_at)
select '019aa000-0000-7000-8000-000000000001', 1, '初始规则 / The first rules', 'ACTIVE', 'customer-care',
  coalesce(json_agg(json_build_object(
    'code', code, 'position', position, 'active', active, 'edition', version,
    'when', json_build_object(
      'categories', case when category = '' then '[]'::json else json_build_array(category) end,
      'subcategories', case when subcategory = '' then '[]'::json else json_build_array(subcategory) end,
      'products', case when product = '' then '[]'::json else json_build_array(product) end,
      'regions', case when region = '' then '[]'::json else json_build_array(region) end,
      'forms', case when form = '' then '[]'::json else json_build_array(form) end),
    'unit', department, 'reasonZh', reason_zh, 'reasonEn', reason_en) order by position, code), '[]'::json)::text,
  'migration', now(), 'migration', now()
from routing_rule;

drop table routing_rule;

create index assignment_open on assignment (department, answer_due_at, id) where state = 'OPEN';
