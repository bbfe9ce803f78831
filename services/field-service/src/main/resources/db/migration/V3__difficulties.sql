-- Limit of V4; administrators and field supervisors change it.
create table difficulty_limit (
  code text primary key,
  seconds integer not null check (seconds between 1 and 2592000),
  zh text not null,
  en text not null,
  version bigint not null default 0
);
insert into difficulty_limit (code, seconds, zh, en) values
  ('difficulty-report', 86400, '现场疑难上报时限', 'Difficulty on site reported within');

create table difficulty (
  id uuid primary key,
  version bigint not null,
  order_id uuid not null references service_order,
  ticket_id uuid not null,
  engineer text not null,
  surroundings text not null check (length(surroundings) <= 4000),
  situation text not null check (length(situation) <= 4000),
  proposal text not null check (length(proposal) <= 4000),
  urgent boolean not null,
  arisen_at timestamptz not null,
  due_at timestamptz not null,
  reported_at timestamptz not null,
  taken_down_by text,
  answer text check (length(answer) <= 4000),
  answered_by text,
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
create index difficulty_order on difficulty (order_id, reported_at desc, id desc);
