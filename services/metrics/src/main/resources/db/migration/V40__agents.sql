-- Steps of agents as they came, never changed. A month is a partition, so that an old one can be dropped whole.
create table agent_step (
  agent text not null,
  step_id text not null,
  kind text not null,
  at timestamptz not null,
  reason text,
  team text,
  queue text,
  call_id text,
  primary key (agent, step_id, at)
) partition by range (at);
create index agent_step_at on agent_step (agent, at);

-- Attaching lets others go on writing; creating the partition in one step would not.
create function keep_agent_month(month date) returns text language plpgsql as $$
declare
  partition text := 'agent_step_' || to_char(month, 'YYYY_MM');
begin
  if to_regclass(partition) is null then
    perform pg_advisory_xact_lock(hashtext('agent_step'));
    if to_regclass(partition) is null then
      execute format('create table %I (like agent_step including defaults including constraints)', partition);
      execute format('alter table %I add primary key (agent, step_id, at)', partition);
      execute format('create index on %I (agent, at)', partition);
      execute format('alter table agent_step attach partition %I for values from (%L) to (%L)', partition,
        month::timestamp at time zone 'UTC', (month + interval '1 month')::timestamp at time zone 'UTC');
    end if;
  end if;
  return partition;
end $$;

-- What calls took of agents' time, made of call_step whenever a call changes.
create table agent_span (
  call_id text not null,
  agent text not null,
  activity text not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  primary key (call_id, agent, activity, from_at, to_at)
);
create index agent_span_from on agent_span (agent, from_at);

-- Stretches of an agent's time that calls or rosters changed and that are not counted yet.
create table agent_due (
  id bigint generated always as identity primary key,
  agent text not null,
  from_at timestamptz not null,
  to_at timestamptz not null
);

-- Sums that can be added, in milliseconds: an agent's quarter of an hour. PRESENT is labelled with the roster's day.
create table agent_sum (
  agent text not null,
  at timestamptz not null,
  tally text not null,
  label text not null,
  amount bigint not null,
  primary key (agent, at, tally, label)
);
create index agent_sum_at on agent_sum (tally, at) include (agent, label, amount);

-- Days of the centre of which the telephone system told anything of agents, and until when.
create table agent_told (
  from_at timestamptz primary key,
  to_at timestamptz not null,
  until_at timestamptz not null
);

-- The last that was told of an agent, by the agent's own steps and by calls.
create table agent_state (
  agent text primary key,
  step_at timestamptz,
  step_rank integer,
  step_id text,
  kind text,
  reason text,
  call_at timestamptz,
  call_id text,
  doing text
);

create view agent_now (agent, state, reason, since) as
select s.agent,
  case when c.counts then s.doing else s.kind end,
  case when c.counts then null else s.reason end,
  case when c.counts then s.call_at else s.step_at end
from agent_state s
cross join lateral (select
  -- A call shows until the telephone tells later that it is over.
  s.doing is not null and (s.step_at is null or s.step_at <= s.call_at
    or (s.kind = 'NOT_READY' and s.doing in ('TALKING', 'HOLDING')) or s.kind in ('TALKING', 'RINGING')) as counts) as c
where s.kind is not null or s.doing is not null;

create table not_ready_reason (
  code text primary key,
  zh text not null,
  en text not null,
  version bigint not null default 0
);
insert into not_ready_reason (code, zh, en) values
  ('break', '小休', 'Break'),
  ('meal', '用餐', 'Meal'),
  ('training', '培训', 'Training'),
  ('meeting', '会议', 'Meeting'),
  ('coaching', '辅导', 'Coaching'),
  ('side-work', '其他工作', 'Side work'),
  ('system', '系统故障', 'Fault of the system');
