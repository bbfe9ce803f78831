-- What a source of calls cannot tell is not 0: calls whose source tells no wrap-up, hold, transfers or refused calls
-- are counted beside the others, and figures that need it leave them out. Empty for a source that tells all.
alter table call_amount
  add column calls_without_wrap_up bigint,
  add column talk_without_wrap_up bigint,
  add column calls_without_hold bigint,
  add column calls_without_transfers bigint,
  add column attempts_without_refusals bigint;
alter table call_amount_day
  add column calls_without_wrap_up bigint,
  add column talk_without_wrap_up bigint,
  add column calls_without_hold bigint,
  add column calls_without_transfers bigint,
  add column attempts_without_refusals bigint;

do $$
declare
  tallies text[] := array[
    'CALL_ATTEMPTS', 'CALLS_REFUSED', 'CALLS_LEFT_IN_MENU', 'CALLS_RECEIVED', 'CALLS_QUEUED', 'QUEUE_WAIT',
    'QUEUE_SEGMENTS', 'SEGMENT_WAIT', 'CALLS_HANDLED', 'CALLS_BY_MACHINE', 'ANSWER_WAIT', 'CALLS_ABANDONED',
    'ABANDON_WAIT', 'CALLS_SENT_ELSEWHERE', 'CALLS_DISCONNECTED', 'TALK', 'HOLD', 'WRAP_UP', 'RINGS', 'CALLS_RUNG',
    'RINGS_UNANSWERED', 'TRANSFERS', 'TRANSFERS_BLIND', 'TRANSFERS_ANNOUNCED', 'CALLS_WITHOUT_WRAP_UP',
    'TALK_WITHOUT_WRAP_UP', 'CALLS_WITHOUT_HOLD', 'CALLS_WITHOUT_TRANSFERS', 'ATTEMPTS_WITHOUT_REFUSALS'];
  columns text;
  suffix text;
  statement text;
begin
  select string_agg(format('(%L, s.%I)', t.name, lower(t.name)), ', ' order by t.place) into columns
  from unnest(tallies) with ordinality as t (name, place);
  foreach suffix in array array['', '_day'] loop
    select string_agg(format($view$
      select p.level, %1$L, s.%2$I, t.tally, p.line, p.call_type, p.tier, p.centre, p.queue, p.agent, -1, t.amount
      from %3$I s join call_place p on p.id = s.place cross join lateral (values %5$s) as t (tally, amount)
      where t.amount <> 0
      union all
      select p.level, %1$L, s.%2$I, case s.kind when 0 then 'CALLS_ANSWERED_AFTER'
        when 1 then 'CALLS_ABANDONED_AFTER' when 2 then 'CALLS_HANDLED_FOR' end,
        p.line, p.call_type, p.tier, p.centre, p.queue, p.agent, s.half_second, s.amount
      from %4$I s join call_place p on p.id = s.place where s.amount <> 0
      $view$, b.basis, b.moment, 'call_amount' || suffix, 'call_wait_amount' || suffix, columns), ' union all ')
    into statement
    from (values ('ARRIVAL', 'arrived_at'), ('ANSWER', 'answered_at'), ('END', 'ended_at')) as b (basis, moment);
    execute format('create or replace view %I (level, basis, at, tally, line, call_type, tier, centre, queue, agent, '
      'half_second, amount) as %s', 'call_sum' || suffix, statement);
  end loop;
end $$;

-- A redial is taken off the attempts that blocked_rate divides by: it must be one of them.
alter table contact add column among_attempts boolean not null default true;
