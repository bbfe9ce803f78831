-- What was told of a call at one time, as it was told, never changed: one row instead of one a step. A month is a
-- partition, so that an old one can be dropped whole. at is the earliest of its steps; the steps are a JSON array.
create table call_told (
  call_id text not null,
  at timestamptz not null,
  steps text not null
) partition by range (at);
create index call_told_call on call_told (call_id);

drop function keep_call_month(date);
alter table call_step rename to call_step_told_apart;
-- Attaching lets others go on writing; creating the partition in one step would not.
create function keep_call_month(month date) returns text language plpgsql as $$
declare
  partition text := 'call_told_' || to_char(month, 'YYYY_MM');
begin
  if to_regclass(partition) is null then
    perform pg_advisory_xact_lock(hashtext('call_told'));
    -- Who waited for the lock may not see yet what its holder created.
    begin
      execute format('create table %I (like call_told including defaults including constraints)', partition);
      execute format('create index on %I (call_id)', partition);
      execute format('alter table call_told attach partition %I for values from (%L) to (%L)', partition,
        month::timestamp at time zone 'UTC', (month + interval '1 month')::timestamp at time zone 'UTC');
    exception when duplicate_table then
      null;
    end;
  end if;
  return partition;
end $$;

select keep_call_month(m.month) from (
  select distinct date_trunc('month', at at time zone 'UTC')::date as month from call_step_told_apart) as m;
insert into call_told (call_id, at, steps)
select call_id, min(at), jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
  'i', step_id, 'k', kind, 't', round(extract(epoch from at) * 1000)::bigint, 'l', line, 'y', call_type, 'q', queue,
  'a', agent, 'r', rings, 'n', nullif(announced, false), 'v', tier, 'c', centre, 'p', caller, 'm', matter)))::text
from call_step_told_apart group by call_id, date_trunc('month', at at time zone 'UTC');
drop table call_step_told_apart;

create view call_step (call_id, step_id, kind, at, line, call_type, queue, agent, rings, announced,
  tier, centre, caller, matter) as
select c.call_id, s.i, s.k, to_timestamp(s.t / 1000.0), s.l, s.y, s.q, s.a, s.r, coalesce(s.n, false), s.v, s.c, s.p, s.m
from call_told c cross join lateral jsonb_to_recordset(c.steps::jsonb) as s (
  i text, k text, t bigint, l text, y text, q text, a text, r integer, n boolean, v text, c text, p text, m text);

drop index call_first_at;
create index call_first_at on call using brin (first_at);

-- Places are told apart once, under a number: rows of sums stay short.
create table call_place (
  id integer generated always as identity primary key,
  level text not null,
  line text not null,
  call_type text not null,
  tier text not null,
  centre text not null,
  queue text not null,
  agent text not null,
  unique (level, line, call_type, tier, centre, queue, agent)
);

-- Sums that can be added, for quarters of an hour, so that the days of every time zone are whole ones, and for days
-- of UTC, so that a month is soon added up. A call belongs to its arrival, its answer and its end at once:
-- infinity stands for what has not come.
create table call_amount (
  arrived_at timestamptz not null,
  answered_at timestamptz not null,
  ended_at timestamptz not null,
  place integer not null,
  call_attempts bigint,
  calls_refused bigint,
  calls_left_in_menu bigint,
  calls_received bigint,
  calls_queued bigint,
  queue_wait bigint,
  queue_segments bigint,
  segment_wait bigint,
  calls_handled bigint,
  calls_by_machine bigint,
  answer_wait bigint,
  calls_abandoned bigint,
  abandon_wait bigint,
  calls_sent_elsewhere bigint,
  calls_disconnected bigint,
  talk bigint,
  hold bigint,
  wrap_up bigint,
  rings bigint,
  calls_rung bigint,
  rings_unanswered bigint,
  transfers bigint,
  transfers_blind bigint,
  transfers_announced bigint,
  primary key (arrived_at, place, answered_at, ended_at)
);
create index call_amount_answered on call_amount using brin (answered_at);
create index call_amount_ended on call_amount using brin (ended_at);

-- By how long: what kind of length stands in the view call_sum.
create table call_wait_amount (
  arrived_at timestamptz not null,
  answered_at timestamptz not null,
  ended_at timestamptz not null,
  place integer not null,
  half_second integer not null,
  kind smallint not null,
  amount integer not null,
  primary key (arrived_at, place, half_second, kind, answered_at, ended_at)
);
create index call_wait_amount_answered on call_wait_amount using brin (answered_at);
create index call_wait_amount_ended on call_wait_amount using brin (ended_at);

create table call_amount_day (like call_amount including indexes);
create table call_wait_amount_day (like call_wait_amount including indexes);

-- What was counted before was counted by arrival only; make recompute tells the answers and ends too.
insert into call_place (level, line, call_type, tier, centre, queue, agent)
select distinct level, line, call_type, tier, centre, queue, agent from call_sum where basis = 'ARRIVAL';
do $$
declare
  grain record;
begin
  for grain in select * from (values ('', 's.at'), ('_day', 'date_trunc(''day'', s.at, ''UTC'')')) as g (suffix, at) loop
    execute format($move$
      insert into call_amount%s (arrived_at, answered_at, ended_at, place,
        call_attempts, calls_refused, calls_left_in_menu, calls_received, calls_queued, queue_wait,
        queue_segments, segment_wait, calls_handled, calls_by_machine, answer_wait, calls_abandoned,
        abandon_wait, calls_sent_elsewhere, calls_disconnected, talk, hold, wrap_up, rings, calls_rung,
        rings_unanswered, transfers, transfers_blind, transfers_announced)
      select %s, 'infinity', 'infinity', p.id,
        sum(s.amount) filter (where s.tally = 'CALL_ATTEMPTS'),
        sum(s.amount) filter (where s.tally = 'CALLS_REFUSED'),
        sum(s.amount) filter (where s.tally = 'CALLS_LEFT_IN_MENU'),
        sum(s.amount) filter (where s.tally = 'CALLS_RECEIVED'),
        sum(s.amount) filter (where s.tally = 'CALLS_QUEUED'),
        sum(s.amount) filter (where s.tally = 'QUEUE_WAIT'),
        sum(s.amount) filter (where s.tally = 'QUEUE_SEGMENTS'),
        sum(s.amount) filter (where s.tally = 'SEGMENT_WAIT'),
        sum(s.amount) filter (where s.tally = 'CALLS_HANDLED'),
        sum(s.amount) filter (where s.tally = 'CALLS_BY_MACHINE'),
        sum(s.amount) filter (where s.tally = 'ANSWER_WAIT'),
        sum(s.amount) filter (where s.tally = 'CALLS_ABANDONED'),
        sum(s.amount) filter (where s.tally = 'ABANDON_WAIT'),
        sum(s.amount) filter (where s.tally = 'CALLS_SENT_ELSEWHERE'),
        sum(s.amount) filter (where s.tally = 'CALLS_DISCONNECTED'),
        sum(s.amount) filter (where s.tally = 'TALK'), sum(s.amount) filter (where s.tally = 'HOLD'),
        sum(s.amount) filter (where s.tally = 'WRAP_UP'), sum(s.amount) filter (where s.tally = 'RINGS'),
        sum(s.amount) filter (where s.tally = 'CALLS_RUNG'),
        sum(s.amount) filter (where s.tally = 'RINGS_UNANSWERED'),
        sum(s.amount) filter (where s.tally = 'TRANSFERS'),
        sum(s.amount) filter (where s.tally = 'TRANSFERS_BLIND'),
        sum(s.amount) filter (where s.tally = 'TRANSFERS_ANNOUNCED')
      from call_sum s join call_place p using (level, line, call_type, tier, centre, queue, agent)
      where s.basis = 'ARRIVAL' and s.half_second < 0 group by 1, p.id
      $move$, grain.suffix, grain.at);
    execute format($move$
      insert into call_wait_amount%s (arrived_at, answered_at, ended_at, place, half_second, kind, amount)
      select %s, 'infinity', 'infinity', p.id, s.half_second,
        array_position(array['CALLS_ANSWERED_AFTER', 'CALLS_ABANDONED_AFTER'], s.tally) - 1, sum(s.amount)
      from call_sum s join call_place p using (level, line, call_type, tier, centre, queue, agent)
      where s.basis = 'ARRIVAL' and s.half_second >= 0 group by 1, p.id, s.half_second, s.tally
      $move$, grain.suffix, grain.at);
  end loop;
end $$;

drop view call_tally;
drop view call_wait;
drop table call_sum;

-- One row a sum. half_second is that of a wait, -1 for what is not told apart by it.
create view call_sum (level, basis, at, tally, line, call_type, tier, centre, queue, agent, half_second, amount) as
select p.level, 'ARRIVAL', s.arrived_at, t.tally, p.line, p.call_type, p.tier, p.centre, p.queue, p.agent, -1, t.amount
from call_amount s join call_place p on p.id = s.place
cross join lateral (values
  ('CALL_ATTEMPTS', s.call_attempts), ('CALLS_REFUSED', s.calls_refused),
  ('CALLS_LEFT_IN_MENU', s.calls_left_in_menu), ('CALLS_RECEIVED', s.calls_received),
  ('CALLS_QUEUED', s.calls_queued), ('QUEUE_WAIT', s.queue_wait), ('QUEUE_SEGMENTS', s.queue_segments),
  ('SEGMENT_WAIT', s.segment_wait), ('CALLS_HANDLED', s.calls_handled),
  ('CALLS_BY_MACHINE', s.calls_by_machine), ('ANSWER_WAIT', s.answer_wait),
  ('CALLS_ABANDONED', s.calls_abandoned), ('ABANDON_WAIT', s.abandon_wait),
  ('CALLS_SENT_ELSEWHERE', s.calls_sent_elsewhere), ('CALLS_DISCONNECTED', s.calls_disconnected),
  ('TALK', s.talk), ('HOLD', s.hold), ('WRAP_UP', s.wrap_up), ('RINGS', s.rings), ('CALLS_RUNG', s.calls_rung),
  ('RINGS_UNANSWERED', s.rings_unanswered), ('TRANSFERS', s.transfers), ('TRANSFERS_BLIND', s.transfers_blind),
  ('TRANSFERS_ANNOUNCED', s.transfers_announced)
) as t (tally, amount)
where t.amount <> 0
union all
select p.level, 'ARRIVAL', s.arrived_at, 
  case s.kind when 0 then 'CALLS_ANSWERED_AFTER' when 1 then 'CALLS_ABANDONED_AFTER' when 2 then 'CALLS_HANDLED_FOR' end,
  p.line, p.call_type, p.tier, p.centre, p.queue, p.agent, s.half_second, s.amount
from call_wait_amount s join call_place p on p.id = s.place
where s.amount <> 0
union all
select p.level, 'ANSWER', s.answered_at, t.tally, p.line, p.call_type, p.tier, p.centre, p.queue, p.agent, -1, t.amount
from call_amount s join call_place p on p.id = s.place
cross join lateral (values
  ('CALL_ATTEMPTS', s.call_attempts), ('CALLS_REFUSED', s.calls_refused),
  ('CALLS_LEFT_IN_MENU', s.calls_left_in_menu), ('CALLS_RECEIVED', s.calls_received),
  ('CALLS_QUEUED', s.calls_queued), ('QUEUE_WAIT', s.queue_wait), ('QUEUE_SEGMENTS', s.queue_segments),
  ('SEGMENT_WAIT', s.segment_wait), ('CALLS_HANDLED', s.calls_handled),
  ('CALLS_BY_MACHINE', s.calls_by_machine), ('ANSWER_WAIT', s.answer_wait),
  ('CALLS_ABANDONED', s.calls_abandoned), ('ABANDON_WAIT', s.abandon_wait),
  ('CALLS_SENT_ELSEWHERE', s.calls_sent_elsewhere), ('CALLS_DISCONNECTED', s.calls_disconnected),
  ('TALK', s.talk), ('HOLD', s.hold), ('WRAP_UP', s.wrap_up), ('RINGS', s.rings), ('CALLS_RUNG', s.calls_rung),
  ('RINGS_UNANSWERED', s.rings_unanswered), ('TRANSFERS', s.transfers), ('TRANSFERS_BLIND', s.transfers_blind),
  ('TRANSFERS_ANNOUNCED', s.transfers_announced)
) as t (tally, amount)
where t.amount <> 0
union all
select p.level, 'ANSWER', s.answered_at, 
  case s.kind when 0 then 'CALLS_ANSWERED_AFTER' when 1 then 'CALLS_ABANDONED_AFTER' when 2 then 'CALLS_HANDLED_FOR' end,
  p.line, p.call_type, p.tier, p.centre, p.queue, p.agent, s.half_second, s.amount
from call_wait_amount s join call_place p on p.id = s.place
where s.amount <> 0
union all
select p.level, 'END', s.ended_at, t.tally, p.line, p.call_type, p.tier, p.centre, p.queue, p.agent, -1, t.amount
from call_amount s join call_place p on p.id = s.place
cross join lateral (values
  ('CALL_ATTEMPTS', s.call_attempts), ('CALLS_REFUSED', s.calls_refused),
  ('CALLS_LEFT_IN_MENU', s.calls_left_in_menu), ('CALLS_RECEIVED', s.calls_received),
  ('CALLS_QUEUED', s.calls_queued), ('QUEUE_WAIT', s.queue_wait), ('QUEUE_SEGMENTS', s.queue_segments),
  ('SEGMENT_WAIT', s.segment_wait), ('CALLS_HANDLED', s.calls_handled),
  ('CALLS_BY_MACHINE', s.calls_by_machine), ('ANSWER_WAIT', s.answer_wait),
  ('CALLS_ABANDONED', s.calls_abandoned), ('ABANDON_WAIT', s.abandon_wait),
  ('CALLS_SENT_ELSEWHERE', s.calls_sent_elsewhere), ('CALLS_DISCONNECTED', s.calls_disconnected),
  ('TALK', s.talk), ('HOLD', s.hold), ('WRAP_UP', s.wrap_up), ('RINGS', s.rings), ('CALLS_RUNG', s.calls_rung),
  ('RINGS_UNANSWERED', s.rings_unanswered), ('TRANSFERS', s.transfers), ('TRANSFERS_BLIND', s.transfers_blind),
  ('TRANSFERS_ANNOUNCED', s.transfers_announced)
) as t (tally, amount)
where t.amount <> 0
union all
select p.level, 'END', s.ended_at, 
  case s.kind when 0 then 'CALLS_ANSWERED_AFTER' when 1 then 'CALLS_ABANDONED_AFTER' when 2 then 'CALLS_HANDLED_FOR' end,
  p.line, p.call_type, p.tier, p.centre, p.queue, p.agent, s.half_second, s.amount
from call_wait_amount s join call_place p on p.id = s.place
where s.amount <> 0;

-- The same for whole days of UTC.
create view call_sum_day (level, basis, at, tally, line, call_type, tier, centre, queue, agent, half_second, amount) as
select p.level, 'ARRIVAL', s.arrived_at, t.tally, p.line, p.call_type, p.tier, p.centre, p.queue, p.agent, -1, t.amount
from call_amount_day s join call_place p on p.id = s.place
cross join lateral (values
  ('CALL_ATTEMPTS', s.call_attempts), ('CALLS_REFUSED', s.calls_refused),
  ('CALLS_LEFT_IN_MENU', s.calls_left_in_menu), ('CALLS_RECEIVED', s.calls_received),
  ('CALLS_QUEUED', s.calls_queued), ('QUEUE_WAIT', s.queue_wait), ('QUEUE_SEGMENTS', s.queue_segments),
  ('SEGMENT_WAIT', s.segment_wait), ('CALLS_HANDLED', s.calls_handled),
  ('CALLS_BY_MACHINE', s.calls_by_machine), ('ANSWER_WAIT', s.answer_wait),
  ('CALLS_ABANDONED', s.calls_abandoned), ('ABANDON_WAIT', s.abandon_wait),
  ('CALLS_SENT_ELSEWHERE', s.calls_sent_elsewhere), ('CALLS_DISCONNECTED', s.calls_disconnected),
  ('TALK', s.talk), ('HOLD', s.hold), ('WRAP_UP', s.wrap_up), ('RINGS', s.rings), ('CALLS_RUNG', s.calls_rung),
  ('RINGS_UNANSWERED', s.rings_unanswered), ('TRANSFERS', s.transfers), ('TRANSFERS_BLIND', s.transfers_blind),
  ('TRANSFERS_ANNOUNCED', s.transfers_announced)
) as t (tally, amount)
where t.amount <> 0
union all
select p.level, 'ARRIVAL', s.arrived_at, 
  case s.kind when 0 then 'CALLS_ANSWERED_AFTER' when 1 then 'CALLS_ABANDONED_AFTER' when 2 then 'CALLS_HANDLED_FOR' end,
  p.line, p.call_type, p.tier, p.centre, p.queue, p.agent, s.half_second, s.amount
from call_wait_amount_day s join call_place p on p.id = s.place
where s.amount <> 0
union all
select p.level, 'ANSWER', s.answered_at, t.tally, p.line, p.call_type, p.tier, p.centre, p.queue, p.agent, -1, t.amount
from call_amount_day s join call_place p on p.id = s.place
cross join lateral (values
  ('CALL_ATTEMPTS', s.call_attempts), ('CALLS_REFUSED', s.calls_refused),
  ('CALLS_LEFT_IN_MENU', s.calls_left_in_menu), ('CALLS_RECEIVED', s.calls_received),
  ('CALLS_QUEUED', s.calls_queued), ('QUEUE_WAIT', s.queue_wait), ('QUEUE_SEGMENTS', s.queue_segments),
  ('SEGMENT_WAIT', s.segment_wait), ('CALLS_HANDLED', s.calls_handled),
  ('CALLS_BY_MACHINE', s.calls_by_machine), ('ANSWER_WAIT', s.answer_wait),
  ('CALLS_ABANDONED', s.calls_abandoned), ('ABANDON_WAIT', s.abandon_wait),
  ('CALLS_SENT_ELSEWHERE', s.calls_sent_elsewhere), ('CALLS_DISCONNECTED', s.calls_disconnected),
  ('TALK', s.talk), ('HOLD', s.hold), ('WRAP_UP', s.wrap_up), ('RINGS', s.rings), ('CALLS_RUNG', s.calls_rung),
  ('RINGS_UNANSWERED', s.rings_unanswered), ('TRANSFERS', s.transfers), ('TRANSFERS_BLIND', s.transfers_blind),
  ('TRANSFERS_ANNOUNCED', s.transfers_announced)
) as t (tally, amount)
where t.amount <> 0
union all
select p.level, 'ANSWER', s.answered_at, 
  case s.kind when 0 then 'CALLS_ANSWERED_AFTER' when 1 then 'CALLS_ABANDONED_AFTER' when 2 then 'CALLS_HANDLED_FOR' end,
  p.line, p.call_type, p.tier, p.centre, p.queue, p.agent, s.half_second, s.amount
from call_wait_amount_day s join call_place p on p.id = s.place
where s.amount <> 0
union all
select p.level, 'END', s.ended_at, t.tally, p.line, p.call_type, p.tier, p.centre, p.queue, p.agent, -1, t.amount
from call_amount_day s join call_place p on p.id = s.place
cross join lateral (values
  ('CALL_ATTEMPTS', s.call_attempts), ('CALLS_REFUSED', s.calls_refused),
  ('CALLS_LEFT_IN_MENU', s.calls_left_in_menu), ('CALLS_RECEIVED', s.calls_received),
  ('CALLS_QUEUED', s.calls_queued), ('QUEUE_WAIT', s.queue_wait), ('QUEUE_SEGMENTS', s.queue_segments),
  ('SEGMENT_WAIT', s.segment_wait), ('CALLS_HANDLED', s.calls_handled),
  ('CALLS_BY_MACHINE', s.calls_by_machine), ('ANSWER_WAIT', s.answer_wait),
  ('CALLS_ABANDONED', s.calls_abandoned), ('ABANDON_WAIT', s.abandon_wait),
  ('CALLS_SENT_ELSEWHERE', s.calls_sent_elsewhere), ('CALLS_DISCONNECTED', s.calls_disconnected),
  ('TALK', s.talk), ('HOLD', s.hold), ('WRAP_UP', s.wrap_up), ('RINGS', s.rings), ('CALLS_RUNG', s.calls_rung),
  ('RINGS_UNANSWERED', s.rings_unanswered), ('TRANSFERS', s.transfers), ('TRANSFERS_BLIND', s.transfers_blind),
  ('TRANSFERS_ANNOUNCED', s.transfers_announced)
) as t (tally, amount)
where t.amount <> 0
union all
select p.level, 'END', s.ended_at, 
  case s.kind when 0 then 'CALLS_ANSWERED_AFTER' when 1 then 'CALLS_ABANDONED_AFTER' when 2 then 'CALLS_HANDLED_FOR' end,
  p.line, p.call_type, p.tier, p.centre, p.queue, p.agent, s.half_second, s.amount
from call_wait_amount_day s join call_place p on p.id = s.place
where s.amount <> 0;

-- Sums whose moments lie in a range, with as few rows as there can be: the days that lie in it whole as days, the
-- rest as quarters of an hour. Not to be grouped by time.
create function call_sums(since timestamptz, until timestamptz)
returns table (level text, basis text, tally text, line text, call_type text, tier text, centre text, queue text,
  agent text, half_second integer, amount bigint)
language sql stable as $$
  select level, basis, tally, line, call_type, tier, centre, queue, agent, half_second, amount from call_sum_day
  where at >= date_trunc('day', since + interval '1 day' - interval '1 microsecond', 'UTC')
    and at < date_trunc('day', until, 'UTC')
  union all
  select level, basis, tally, line, call_type, tier, centre, queue, agent, half_second, amount from call_sum
  where at >= since
    and at < least(until, date_trunc('day', since + interval '1 day' - interval '1 microsecond', 'UTC'))
  union all
  select level, basis, tally, line, call_type, tier, centre, queue, agent, half_second, amount from call_sum
  where at < until and at >= greatest(date_trunc('day', until, 'UTC'),
    date_trunc('day', since + interval '1 day' - interval '1 microsecond', 'UTC'))
$$;

create view call_tally (level, basis, name, at, line, call_type, tier, centre, queue, agent, amount) as
select s.level, s.basis, s.tally, s.at, s.line, s.call_type, s.tier, s.centre, s.queue, s.agent, s.amount
from call_sum s where s.half_second < 0
union all
select s.level, s.basis, t.name, s.at, s.line, s.call_type, s.tier, s.centre, s.queue, s.agent, s.amount
from (values
  ('CALLS_ANSWERED_WITHIN', 'CALLS_ANSWERED_AFTER', 'service-level'),
  ('CALLS_ABANDONED_WITHIN', 'CALLS_ABANDONED_AFTER', 'service-level'),
  ('SHORT_ABANDONS', 'CALLS_ABANDONED_AFTER', 'short-abandon')) as t (name, counted, limited)
join call_limit l on l.name = t.limited
join call_sum s on s.tally = t.counted and s.half_second between 0 and 2 * l.seconds - (not l.inclusive)::integer;

-- How many waited how long, for percentiles: half_second is twice the seconds (see Waits), 14400 and more together.
create view call_wait (level, basis, name, at, line, call_type, tier, centre, queue, agent, half_second, amount) as
select s.level, s.basis, s.tally, s.at, s.line, s.call_type, s.tier, s.centre, s.queue, s.agent, s.half_second, s.amount
from call_sum s where s.half_second >= 0;
