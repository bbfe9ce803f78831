create table routed_ticket (
  ticket_id uuid primary key,
  number text not null,
  subject text not null,
  category text not null,
  subcategory text not null,
  product text not null,
  region text not null,
  form text not null,
  tier text not null,
  received_at timestamptz not null,
  opened_at timestamptz not null,
  contact_ended_at timestamptz,
  promised_reply_at timestamptz,
  settled_at timestamptz
);

-- time_limit: PT48H by the clock, PT4H working, 10 working days. tier 'any' holds where no row names the tier.
-- warn_at: the part of the limit after which people are warned; 0 = never.
-- waits: stands still while the ticket waits for the customer. when_due: MISSED, or ENQUIRY (only asks how far it is).
create table service_level (
  clock text not null,
  tier text not null default 'any',
  time_limit text not null,
  warn_at numeric(3, 2) not null default 0,
  waits boolean not null,
  when_due text not null default 'MISSED',
  name_zh text not null,
  name_en text not null,
  version bigint not null default 0,
  primary key (clock, tier)
);

insert into service_level (clock, tier, time_limit, warn_at, waits, when_due, name_zh, name_en) values
  ('notice-to-department', 'any', '1 working days', 0.75, false, 'MISSED', '通知单送达部门', 'Notice reaches the department'),
  ('telephone-to-department', 'any', 'PT10M', 0.5, false, 'MISSED', '电话投诉转部门', 'Telephone complaint reaches the department'),
  ('reopened-to-department', 'any', 'PT1H', 0.5, false, 'MISSED', '重开工单转部门', 'Reopened ticket reaches the department'),
  ('arrangement-told', 'any', 'PT20M', 0.5, false, 'MISSED', '告知客户安排', 'Customer hears what was arranged'),
  ('supervision-enquiry', 'any', 'PT1H', 0, true, 'ENQUIRY', '督办询问', 'Centre asks how far it is'),
  ('department-answer', 'any', '10 working days', 0.8, true, 'MISSED', '部门答复', 'Department answers'),
  ('effective-reply', 'any', 'PT48H', 0.75, true, 'MISSED', '有效回复', 'Effective reply'),
  ('effective-reply', 'standard', 'PT48H', 0.75, true, 'MISSED', '有效回复（标准）', 'Effective reply, standard'),
  ('effective-reply', 'premium', 'PT24H', 0.75, true, 'MISSED', '有效回复（高级）', 'Effective reply, premium'),
  ('effective-reply', 'vip', 'PT8H', 0.75, true, 'MISSED', '有效回复（贵宾）', 'Effective reply, VIP'),
  ('first-reply', 'any', 'PT48H', 0.75, false, 'MISSED', '首次回复', 'First reply'),
  ('promised-reply', 'any', 'PT24H', 0.75, false, 'MISSED', '承诺回复（时限为所承诺的时刻）', 'Promised reply (the limit is the promise itself)');

-- pauses: one a line, "from until reason". outcome: null while open.
create table ticket_clock (
  id uuid primary key,
  ticket_id uuid not null,
  assignment_id uuid,
  code text not null,
  tier text not null,
  responsible text not null,
  calendar_code text not null references working_calendar,
  time_limit text not null,
  warn_at double precision not null,
  waits boolean not null,
  when_due text not null,
  started_at timestamptz not null,
  pauses text not null default '',
  paused_at timestamptz,
  pause_reason text,
  missed_at timestamptz,
  stopped_at timestamptz,
  due_at timestamptz,
  kept boolean,
  version bigint not null default 0
);
create index ticket_clock_ticket on ticket_clock (ticket_id);
