-- Sums of a month of calls, spread evenly over its quarters of an hour and 120 places, as counting them would leave
-- them: waits of 12 lengths a place and quarter, fewer where there are fewer calls.
insert into call_place (level, line, call_type, tier, centre, queue, agent)
select 'CALL', '10086', 'type' || y, 'tier' || t, 'chengdu', 'queue' || q, ''
from generate_series(1, 4) y cross join generate_series(1, 3) t cross join generate_series(1, 10) q
on conflict do nothing;

create temporary table bench_cell as
select q.at, p.id as place, c.calls
from generate_series(:month::timestamptz, :month::timestamptz + interval '1 month' - interval '15 minutes', '15 minutes') as q (at)
cross join call_place p
cross join lateral (select (:calls::bigint * (n.number + 1) / n.all_cells - :calls::bigint * n.number / n.all_cells) as calls
  from (select (extract(epoch from q.at - :month::timestamptz) / 900)::bigint * 120 + p.id % 120 as number,
    (extract(epoch from (:month::timestamptz + interval '1 month') - :month::timestamptz) / 900)::bigint * 120 as all_cells) n) c
where p.level = 'CALL' and p.queue like 'queue%' and c.calls > 0;

insert into call_amount (arrived_at, answered_at, ended_at, place, call_attempts, calls_received, calls_queued, queue_wait,
  queue_segments, segment_wait, calls_handled, answer_wait, talk, hold, wrap_up, rings, calls_rung)
select at, at, at, place, calls, calls, calls, calls * 20000, calls, calls * 20000, calls, calls * 20000, calls * 300000,
  calls * 30000, calls * 40000, calls * 2, calls from bench_cell;

insert into call_wait_amount (arrived_at, answered_at, ended_at, place, half_second, kind, amount)
select c.at, c.at, c.at, c.place, w.wait * 7 + c.place % 7, k.kind, c.calls / 12 + (w.wait < c.calls % 12)::integer
from bench_cell c cross join generate_series(0, 11) as w (wait) cross join (values (0), (2)) as k (kind)
where c.calls / 12 + (w.wait < c.calls % 12)::integer > 0;

insert into call_amount_day (arrived_at, answered_at, ended_at, place, call_attempts, calls_received, calls_queued, queue_wait,
  queue_segments, segment_wait, calls_handled, answer_wait, talk, hold, wrap_up, rings, calls_rung)
select date_trunc('day', arrived_at, 'UTC'), date_trunc('day', arrived_at, 'UTC'), date_trunc('day', arrived_at, 'UTC'), place,
  sum(call_attempts), sum(calls_received), sum(calls_queued), sum(queue_wait), sum(queue_segments), sum(segment_wait),
  sum(calls_handled), sum(answer_wait), sum(talk), sum(hold), sum(wrap_up), sum(rings), sum(calls_rung)
from call_amount where arrived_at >= :month::timestamptz and arrived_at < :month::timestamptz + interval '1 month'
group by 1, place;

insert into call_wait_amount_day (arrived_at, answered_at, ended_at, place, half_second, kind, amount)
select date_trunc('day', arrived_at, 'UTC'), date_trunc('day', arrived_at, 'UTC'), date_trunc('day', arrived_at, 'UTC'), place,
  half_second, kind, sum(amount)
from call_wait_amount where arrived_at >= :month::timestamptz and arrived_at < :month::timestamptz + interval '1 month'
group by 1, place, half_second, kind;

drop table bench_cell;

analyze call_amount, call_amount_day, call_wait_amount, call_wait_amount_day, call_place;
