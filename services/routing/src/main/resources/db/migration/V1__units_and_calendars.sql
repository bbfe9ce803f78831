-- Hours of a weekday are written "09:00-12:00, 13:30-18:00"; '' is a day off.
create table working_calendar (
  code text primary key,
  name_zh text not null,
  name_en text not null,
  zone text not null,
  monday text not null default '',
  tuesday text not null default '',
  wednesday text not null default '',
  thursday text not null default '',
  friday text not null default '',
  saturday text not null default '',
  sunday text not null default '',
  version bigint not null default 0
);

-- hours: only for a workday with hours of its own; otherwise it is like the week's first workday.
create table calendar_day (
  calendar_code text not null references working_calendar,
  day date not null,
  working boolean not null,
  name_zh text not null default '',
  name_en text not null default '',
  hours text,
  primary key (calendar_code, day)
);

-- acting_role: holders of this role act for the unit besides those whose token names it.
create table unit (
  code text primary key,
  name_zh text not null,
  name_en text not null,
  calendar_code text not null references working_calendar,
  head text not null,
  acting_role text,
  version bigint not null default 0
);

insert into working_calendar (code, name_zh, name_en, zone, monday, tuesday, wednesday, thursday, friday) values
  ('cn-standard', '中国标准工作日历', 'China, standard working week', 'Asia/Shanghai', '09:00-12:00, 13:30-18:00',
   '09:00-12:00, 13:30-18:00', '09:00-12:00, 13:30-18:00', '09:00-12:00, 13:30-18:00', '09:00-12:00, 13:30-18:00');

insert into unit (code, name_zh, name_en, calendar_code, head, acting_role) values
  ('network-quality', '网络质量部', 'Network Quality', 'cn-standard', 'network-quality-head', null),
  ('billing', '计费部', 'Billing', 'cn-standard', 'billing-head', null),
  ('value-added', '增值业务部', 'Value-Added Services', 'cn-standard', 'value-added-head', null),
  ('business-unit', '业务部', 'Business Unit', 'cn-standard', 'head-of-business-unit', null),
  ('field-service', '现场服务部', 'Field Service', 'cn-standard', 'field-service-head', 'field-supervisor'),
  ('customer-care', '客户服务中心', 'Customer Care Centre', 'cn-standard', 'customer-care-head', 'supervisor');
