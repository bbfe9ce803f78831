create table skill (
  code text primary key,
  name_zh text not null,
  name_en text not null,
  version bigint not null default 0
);
insert into skill (code, name_zh, name_en) values
  ('broadband', '宽带', 'Broadband'),
  ('mobile', '移动网络', 'Mobile network'),
  ('billing', '计费', 'Billing'),
  ('english', '英语', 'English'),
  ('vip-care', '贵宾服务', 'Care for VIP customers');

-- skills: "broadband:3", the level from 1 to 5. presence holds until presence_until, then the person is offline.
create table person (
  name text primary key,
  id uuid not null unique,
  units text[] not null,
  skills text[] not null,
  capacity integer not null check (capacity between 1 and 1000),
  active boolean not null,
  presence text not null,
  presence_until timestamptz not null,
  created_at timestamptz not null,
  version bigint not null default 0
);
create index person_units on person using gin (units);
create index person_created on person (created_at desc, id desc);

-- assignee: who of the unit has it; null: it waits in the unit's queue. hand_ons: how often the ticket was handed on.
alter table assignment
  add column assignee text,
  add column weight integer not null default 1,
  add column hand_ons integer not null default 0;
create index assignment_assignee on assignment (assignee, answer_due_at, id)
  where state = 'OPEN' and assignee is not null;
create index assignment_queue on assignment (department, answer_due_at, id)
  where state = 'OPEN' and assignee is null;

-- After so many hand-ons of a ticket the next goes to the supervisor.
alter table unit add column hand_on_limit integer not null default 3 check (hand_on_limit between 1 and 100);

-- loads: "name load/capacity" of everybody who was looked at, one a line.
alter table assignment_decision
  add column assignee text,
  add column loads text not null default '';
