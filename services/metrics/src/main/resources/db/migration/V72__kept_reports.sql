-- Reports that are made by themselves (M4), and what came of them.
create table report_schedule (
  id uuid primary key,
  code text not null unique,
  kind text not null,
  format text not null,
  language text not null,
  zone text not null,
  day integer not null check (day between 1 and 28),
  at time not null,
  recipients text[] not null,
  active boolean not null,
  changed_at timestamptz not null,
  changed_by text not null,
  version bigint not null default 0
);

create table kept_report (
  id uuid primary key,
  schedule_id uuid not null references report_schedule (id),
  kind text not null,
  period text not null,
  zone text not null,
  format text not null,
  language text not null,
  state text not null check (state in ('WAITING', 'FAILING', 'MADE', 'GIVEN_UP')),
  due_at timestamptz not null,
  attempts integer not null,
  failure text,
  made_at timestamptz,
  bytes integer,
  sha256 text,
  mail text not null check (mail in ('NONE', 'OFF', 'WAITING', 'FAILING', 'SENT', 'GIVEN_UP')),
  mail_attempts integer not null,
  mail_failure text,
  mailed_at timestamptz,
  version bigint not null default 0,
  unique (schedule_id, period)
);
create index kept_report_list on kept_report (due_at desc, id desc);

create table kept_report_content (
  report_id uuid primary key references kept_report (id) on delete cascade,
  content bytea not null
);

-- 客户服务受理跟踪反馈表: of the month before, ready before the 5th.
insert into report_schedule
  (id, code, kind, format, language, zone, day, at, recipients, active, changed_at, changed_by)
values ('0199f000-0000-7000-8000-000000000001', 'service-tracking', 'SERVICE_TRACKING', 'XLSX', 'ZH', 'Asia/Shanghai',
  4, '02:00', '{}', true, now(), 'default');
insert into deadline (kind, subject, due_at, details, try_at)
select 'report-due', '0199f000-0000-7000-8000-000000000001', d.due_at, d.period, d.due_at
from (
  select (m.month + interval '3 days 2 hours') at time zone 'Asia/Shanghai' as due_at,
    to_char(m.month - interval '1 month', 'YYYY-MM') as period
  from (select date_trunc('month', now() at time zone 'Asia/Shanghai') as month) as m) as d;
