-- A shift of an agent; breaks and exceptions are lists of {from, to, what} within it.
create table roster_shift (
  id uuid primary key,
  agent text not null,
  day date not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  breaks jsonb not null,
  exceptions jsonb not null,
  scheduled_ms bigint not null,
  kept_at timestamptz not null,
  version bigint not null default 0,
  check (from_at < to_at)
);
create index roster_shift_agent on roster_shift (agent, from_at);
create index roster_shift_kept on roster_shift (kept_at desc, id desc);

-- An agent's day as the roster has it: at the quarter of an hour of its first shift.
create table roster_day (
  agent text not null,
  day date not null,
  at timestamptz not null,
  last_at timestamptz not null,
  scheduled_ms bigint not null,
  primary key (agent, day)
);
create index roster_day_at on roster_day (at);

-- What is planned counts as far as the telephone system has told of agents: not in the future, not on days it was silent.
create view agent_tally (name, at, label, agent, amount) as
select s.tally, s.at, nullif(s.label, ''), s.agent, s.amount
from agent_sum s
where s.tally in ('LOGGED_IN', 'IDLE', 'RINGING', 'TALKING', 'HOLDING', 'WRAPPING_UP', 'NOT_READY', 'WORKED_IN_SHIFT')
union all
select s.tally, s.at, null, s.agent, s.amount
from agent_sum s
where s.tally in ('SCHEDULED', 'OFF_SCHEDULE')
  and exists (select 1 from agent_told t where t.from_at <= s.at and s.at < t.to_at)
  and s.at < (select max(until_at) from agent_told)
union all
select t.name, d.at, null, d.agent, 1
from roster_day d cross join lateral (values
  ('PEOPLE_SCHEDULED', true),
  ('PEOPLE_AT_WORK', exists (
    select 1 from agent_sum s
    where s.agent = d.agent and s.at >= d.at and s.at < d.last_at and s.tally = 'PRESENT' and s.label = d.day::text))) as t (name, counts)
where d.scheduled_ms > 0 and t.counts
  and exists (select 1 from agent_told a where a.from_at <= d.at and d.at < a.to_at)
  and d.at < (select max(until_at) from agent_told);
