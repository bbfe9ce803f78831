-- Whose calls (tier, an opaque pseudonym, what about) and where to (centre).
alter table call_step
  add column tier text,
  add column centre text,
  add column caller text,
  add column matter text;

-- Which moment of a call says to which interval it belongs: its arrival, its answer, its end.
drop view call_tally;
alter table call_sum
  add column basis text not null default 'ARRIVAL',
  add column tier text not null default '',
  add column centre text not null default '';
alter table call_sum alter column basis drop default;
alter table call_sum drop constraint call_sum_pkey;
alter table call_sum
  add primary key (level, basis, at, tally, line, call_type, tier, centre, queue, agent, half_second);

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
