-- A call, as far as it must be locked and found: everything else is reckoned from its steps.
create table call (
  call_id text primary key,
  first_at timestamptz not null,
  last_at timestamptz not null
);
create index call_first_at on call (first_at);

-- Steps of calls as they came, never changed. A month is a partition, so that an old one can be dropped whole.
create table call_step (
  call_id text not null,
  step_id text not null,
  kind text not null,
  at timestamptz not null,
  line text,
  call_type text,
  queue text,
  agent text,
  rings integer,
  announced boolean not null,
  primary key (call_id, step_id, at)
) partition by range (at);

-- Attaching lets others go on writing; creating the partition in one step would not.
create function keep_call_month(month date) returns text language plpgsql as $$
declare
  partition text := 'call_step_' || to_char(month, 'YYYY_MM');
begin
  if to_regclass(partition) is null then
    perform pg_advisory_xact_lock(hashtext('call_step'));
    if to_regclass(partition) is null then
      execute format('create table %I (like call_step including defaults including constraints)', partition);
      execute format('alter table %I add primary key (call_id, step_id, at)', partition);
      execute format('alter table call_step attach partition %I for values from (%L) to (%L)', partition,
        month::timestamp at time zone 'UTC', (month + interval '1 month')::timestamp at time zone 'UTC');
    end if;
  end if;
  return partition;
end $$;

-- Sums that can be added: a quarter of an hour, so that the days of every time zone are whole ones.
create table call_sum (
  level text not null,
  at timestamptz not null,
  tally text not null,
  line text not null,
  call_type text not null,
  queue text not null,
  agent text not null,
  half_second integer not null,
  amount bigint not null,
  primary key (level, at, tally, line, call_type, queue, agent, half_second)
);

-- Limits in seconds that figures of calls are told with. Inclusive: a wait of exactly that long is within.
create table call_limit (
  name text primary key,
  seconds integer not null check (seconds between 0 and 3600),
  inclusive boolean not null,
  version bigint not null default 0
);
insert into call_limit (name, seconds, inclusive) values ('service-level', 20, true), ('short-abandon', 20, true);

create view call_tally (level, name, at, line, call_type, queue, agent, amount) as
select s.level, s.tally, s.at, s.line, s.call_type, s.queue, s.agent, s.amount
from call_sum s where s.half_second < 0
union all
select s.level, t.name, s.at, s.line, s.call_type, s.queue, s.agent, s.amount
from (values
  ('CALLS_ANSWERED_WITHIN', 'CALLS_ANSWERED_AFTER', 'service-level'),
  ('CALLS_ABANDONED_WITHIN', 'CALLS_ABANDONED_AFTER', 'service-level'),
  ('SHORT_ABANDONS', 'CALLS_ABANDONED_AFTER', 'short-abandon')) as t (name, counted, limited)
join call_limit l on l.name = t.limited
join call_sum s on s.tally = t.counted and s.half_second between 0 and 2 * l.seconds - (not l.inclusive)::integer;

insert into target (id, figure, variant, tier, at_least, at_most) values
  ('acw.default', 'acw', 'default', '', 30, 60),
  ('time_to_abandon.default', 'time_to_abandon', 'default', '', 20, 60),
  ('aht.default', 'aht', 'default', '', 180, 600),
  ('hold.default', 'hold', 'default', '', 20, 60),
  ('rings.default', 'rings', 'default', '', 2, 4),
  ('queue_time.default', 'queue_time', 'default', '', 30, 90),
  ('asa.default', 'asa', 'default', '', null, 20),
  ('talk.default', 'talk', 'default', '', 270, 360),
  ('abandon_rate.default', 'abandon_rate', 'default', '', null, 5),
  ('blocked_rate.default', 'blocked_rate', 'default', '', null, 3),
  ('queued_rate.default', 'queued_rate', 'default', '', 10, 20),
  ('transfer_rate.default', 'transfer_rate', 'default', '', null, 1),
  ('service_level.of_offered_less_short', 'service_level', 'of_offered_less_short', '', 80, null);
