-- Deadlines that passed, of every service. ended_at: what was promised is done after all.
create table missed_deadline (
  id uuid primary key,
  service text not null,
  clock text not null,
  subject_id uuid not null,
  ticket_id uuid not null,
  responsible text not null,
  due_at timestamptz not null,
  missed_at timestamptz not null,
  circle integer not null default 0,
  ended_at timestamptz
);
create index missed_deadline_missed on missed_deadline (missed_at desc, id desc);
create index missed_deadline_ticket on missed_deadline (ticket_id) where ended_at is null;
create index missed_deadline_subject on missed_deadline (subject_id) where ended_at is null;

-- after: how long after the miss, by the clock. Each circle tells those of the circles before it too.
create table urging_circle (
  circle integer primary key check (circle between 1 and 20),
  after text not null,
  tell text not null,
  version bigint not null default 0
);

insert into urging_circle (circle, after, tell) values
  (1, 'PT0S', 'RESPONSIBLE'),
  (2, 'PT2H', 'HEAD'),
  (3, 'PT8H', 'SUPERVISOR'),
  (4, 'PT24H', 'GENERAL_MANAGER');

create table urge (
  id uuid primary key,
  ticket_id uuid not null,
  assignment_id uuid,
  clock text not null,
  circle integer not null,
  told text not null,
  urged_by text not null,
  urged_at timestamptz not null
);
create index urge_ticket on urge (ticket_id, urged_at);
