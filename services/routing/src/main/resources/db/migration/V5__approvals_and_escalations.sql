create table approval (
  id uuid primary key,
  ticket_id uuid not null,
  assignment_id uuid not null,
  department text not null,
  minor_units bigint not null check (minor_units > 0),
  currency text not null,
  as_credit boolean not null,
  reason text not null,
  requested_by text not null,
  requested_at timestamptz not null,
  state text not null,
  finance_approved boolean,
  finance_by text,
  finance_reason text,
  finance_at timestamptz,
  manager_approved boolean,
  manager_by text,
  manager_reason text,
  manager_at timestamptz,
  version bigint not null default 0
);
create index approval_requested on approval (requested_at desc, id desc);

-- cause: 'urgent', the code of an authority, or 'any-authority' for those without a row.
create table escalation_level (
  cause text primary key,
  level text not null,
  name_zh text not null,
  name_en text not null,
  version bigint not null default 0
);

insert into escalation_level (cause, level, name_zh, name_en) values
  ('urgent', 'supervisor', '重要或紧急', 'Important or urgent'),
  ('ministry', 'general-manager', '部委', 'Ministry'),
  ('group', 'general-manager', '集团公司', 'Group'),
  ('provincial-regulator', 'general-manager', '省通信管理局', 'Provincial regulator'),
  ('consumer-association', 'general-manager', '消费者协会', 'Consumer association'),
  ('provincial-office', 'supervisor', '省公司', 'Provincial office'),
  ('any-authority', 'general-manager', '其他机构', 'Any other authority');

create table escalation (
  id uuid primary key,
  ticket_id uuid not null,
  ticket_number text not null,
  level text not null,
  authority text,
  reason text not null,
  escalated_at timestamptz not null
);
create index escalation_at on escalation (escalated_at desc, id desc);
