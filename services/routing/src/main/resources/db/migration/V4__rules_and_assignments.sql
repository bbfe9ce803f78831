-- The first active rule that matches, by position, chooses the department; '' matches anything.
create table routing_rule (
  code text primary key,
  position integer not null,
  category text not null default '',
  subcategory text not null default '',
  product text not null default '',
  region text not null default '',
  form text not null default '',
  department text not null references unit,
  reason_zh text not null,
  reason_en text not null,
  active boolean not null default true,
  version bigint not null default 0
);

insert into routing_rule (code, position, category, subcategory, product, department, reason_zh, reason_en) values
  ('network-no-signal', 10, '', 'no-signal', '', 'network-quality', '无信号归网络质量部', 'No signal is a matter of the network'),
  ('network-slow', 20, '', 'slow-network', '', 'network-quality', '网速慢归网络质量部', 'A slow network is a matter of the network'),
  ('billing-wrong-charge', 30, '', 'wrong-charge', '', 'billing', '计费差错归计费部', 'Wrong charges are a matter of billing'),
  ('value-added-unwanted', 40, '', 'unwanted-subscription', '', 'value-added', '误订业务归增值业务部',
   'Unwanted subscriptions are a matter of value-added services'),
  ('care-staff-attitude', 50, '', 'staff-attitude', '', 'customer-care', '服务态度由客服中心处理',
   'How staff behaved is a matter of the centre'),
  ('field-repair', 60, '', 'repair', '', 'field-service', '维修归现场服务部', 'Repairs are a matter of field service'),
  ('business-defect', 70, '', 'defect', '', 'business-unit', '产品缺陷归业务部', 'Defects are a matter of the business unit'),
  ('network-broadband', 80, 'complaint', '', 'broadband', 'network-quality', '宽带投诉归网络质量部',
   'Complaints about broadband are a matter of the network'),
  ('business-vehicle', 90, '', '', 'vehicle', 'business-unit', '车辆事务归业务部', 'Vehicles are a matter of the business unit'),
  ('business-agency', 100, 'agency', '', '', 'business-unit', '代理事务归业务部', 'Agency is a matter of the business unit'),
  ('business-suggestion', 110, 'suggestion', '', '', 'business-unit', '建议及意见归业务部', 'Suggestions go to the business unit');

create table assignment (
  id uuid primary key,
  ticket_id uuid not null,
  ticket_number text not null,
  department text not null references unit,
  rule text not null,
  reason text not null,
  made_at timestamptz not null,
  answer_due_at timestamptz not null,
  state text not null,
  visit_outstanding boolean not null default false,
  compensation_outstanding boolean not null default false,
  remedy text,
  prevention text,
  plan text,
  complete_by timestamptz,
  visit_skill text,
  visit_region text,
  visit_scope text,
  compensation_minor bigint,
  compensation_currency text,
  compensation_credit boolean,
  compensation_reason text,
  answered_by text,
  answered_at timestamptz,
  in_time boolean,
  completed_at timestamptz,
  closed_to text,
  closed_reason text,
  closed_by text,
  closed_at timestamptz,
  version bigint not null default 0
);
create index assignment_made on assignment (made_at desc, id desc);
create index assignment_department_made on assignment (department, made_at desc, id desc);
create index assignment_ticket on assignment (ticket_id);

-- Who did what to an assignment, when and why (R11); rows are only added.
create table assignment_note (
  id uuid primary key,
  assignment_id uuid not null,
  noted_at timestamptz not null,
  noted_by text not null,
  what text not null,
  why text not null
);
create index assignment_note_assignment on assignment_note (assignment_id, noted_at);
