-- Quality monitoring (M6). A form's version is fixed once it is published: scores stay those of their form.
create table quality_form (
  id uuid primary key,
  code text not null,
  number integer not null,
  status text not null check (status in ('DRAFT', 'PUBLISHED', 'RETIRED')),
  title_zh text not null,
  title_en text not null,
  questions text not null,
  created_at timestamptz not null,
  created_by text not null,
  published_at timestamptz,
  published_by text,
  retired_at timestamptz,
  version bigint not null default 0,
  unique (code, number)
);
create unique index quality_form_one_published on quality_form (code) where status = 'PUBLISHED';
create unique index quality_form_one_draft on quality_form (code) where status = 'DRAFT';
create index quality_form_created on quality_form (created_at desc, id desc);

-- How many calls an agent a month.
create table quality_sampling (
  id text primary key check (id = 'calls-an-agent-a-month'),
  at_least integer not null check (at_least between 1 and 50),
  at_most integer not null check (at_most between at_least and 50),
  version bigint not null default 0
);
insert into quality_sampling (id, at_least, at_most) values ('calls-an-agent-a-month', 4, 5);

-- The work list: never two places of one number, never one call of an agent twice.
create table quality_task (
  id uuid primary key,
  month date not null,
  agent text not null,
  place integer not null,
  part integer not null,
  call_id text not null,
  call_at timestamptz not null,
  call_type text,
  state text not null check (state in ('OPEN', 'TAKEN', 'ASSESSED', 'SKIPPED')),
  drawn_at timestamptz not null,
  taken_by text,
  taken_at timestamptz,
  skip_reason text,
  version bigint not null default 0,
  unique (month, agent, place),
  unique (agent, call_id)
);
create index quality_task_list on quality_task (drawn_at desc, id desc);

create table quality_calibration (
  id uuid primary key,
  form_id uuid not null references quality_form (id),
  agent text not null,
  call_id text not null,
  call_at timestamptz not null,
  recording text,
  assessors text[] not null,
  created_at timestamptz not null,
  created_by text not null,
  closed_at timestamptz,
  version bigint not null default 0
);
create index quality_calibration_list on quality_calibration (created_at desc, id desc);

-- Score in hundredths of a point. Without a calibration it counts for the agent, one for each call.
create table quality_assessment (
  id uuid primary key,
  form_id uuid not null references quality_form (id),
  task_id uuid references quality_task (id),
  calibration_id uuid references quality_calibration (id),
  month date not null,
  agent text not null,
  call_id text not null,
  call_at timestamptz not null,
  call_type text,
  recording text,
  answers text not null,
  remark text,
  score integer not null check (score between 0 and 10000),
  failed boolean not null,
  assessed_at timestamptz not null,
  assessed_by text not null,
  standing text not null check (standing in ('GIVEN', 'DISPUTED', 'UPHELD', 'CHANGED')),
  disputed_at timestamptz,
  dispute_reason text,
  decided_at timestamptz,
  decided_by text,
  decision_reason text,
  former_score integer,
  version bigint not null default 0
);
create unique index quality_assessment_one_a_call on quality_assessment (agent, call_id) where calibration_id is null;
create unique index quality_assessment_one_an_assessor on quality_assessment (calibration_id, assessed_by);
create index quality_assessment_list on quality_assessment (assessed_at desc, id desc);
create index quality_assessment_agent on quality_assessment (agent, assessed_at desc, id desc);
create index quality_assessment_call_at on quality_assessment (call_at);

-- Calls that were monitored elsewhere.
create table monitored_call (
  id uuid primary key,
  source text not null,
  reference text not null,
  month date not null,
  agent text not null,
  call_id text,
  call_at timestamptz not null,
  call_type text,
  score integer not null check (score between 0 and 10000),
  form text,
  recording text,
  taken_at timestamptz not null,
  taken_by text not null,
  unique (source, reference)
);
create index monitored_call_at on monitored_call (call_at);
create index monitored_call_of on monitored_call (agent, call_id);

-- What counts: a call once, also where it was monitored here and elsewhere.
create view monitored (month, agent, call_at, call_type, score) as
select month, agent, call_at, call_type, score from quality_assessment where calibration_id is null
union all
select m.month, m.agent, m.call_at, m.call_type, m.score from monitored_call m
where not exists (
  select 1 from quality_assessment a
  where a.agent = m.agent and a.call_id = m.call_id and a.calibration_id is null);

-- An agent counts once a month, at the first monitored call of the month. A call is monitored as one, whatever
-- moment of it calls are counted by.
alter view call_tally rename to call_tally_without_quality;
create view call_tally (level, basis, name, at, line, call_type, tier, centre, queue, agent, amount) as
select level, basis, name, at, line, call_type, tier, centre, queue, agent, amount from call_tally_without_quality
union all
select l.level, b.basis, t.name, m.call_at, ''::text, coalesce(m.call_type, ''), ''::text, ''::text, ''::text, m.agent,
  t.amount
from monitored m
cross join (values ('CALL'), ('AGENT')) as l (level)
cross join (values ('ARRIVAL'), ('ANSWER'), ('END')) as b (basis)
cross join lateral (values
  ('MONITORED_CALLS', 1::bigint),
  ('MONITORED_SCORE', m.score::bigint)) as t (name, amount)
union all
select l.level, b.basis, 'MONITORED_AGENTS', min(m.call_at), ''::text, ''::text, ''::text, ''::text, ''::text, m.agent,
  1::bigint
from monitored m
cross join (values ('CALL'), ('AGENT')) as l (level)
cross join (values ('ARRIVAL'), ('ANSWER'), ('END')) as b (basis)
group by l.level, b.basis, m.month, m.agent;

insert into target (id, figure, variant, tier, at_least, at_most) values
  ('monitored_calls.per_agent', 'monitored_calls', 'per_agent', '', 4, 5);
