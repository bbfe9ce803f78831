-- What is kept of single customers and agents goes with the raw facts of calls, as far as nothing that is kept may ask
-- for it again: customers' contacts two months after (a window is a month at most), agents' steps a month after (a
-- state is believed for hours). Sums stay.
alter table call_retention add column beside_dropped_for timestamptz;

-- How many customers called in a month whose customers are no longer known. Of the centre's zone.
create table caller_month_count (
  month date primary key,
  callers bigint not null
);

-- A redial after more than a month is none and counts nowhere.
delete from contact_sum
where tally in ('REDIALS_AFTER', 'REDIALS_REFUSED_AFTER', 'REFUSALS_REDIALLED_AFTER') and half_second > 5356800;

create function drop_facts_beside_calls(centre text) returns boolean language plpgsql as $$
declare
  kept timestamptz;
  done timestamptz;
  a_month_before timestamptz;
  two_months_before timestamptz;
  gone text;
begin
  select kept_since, beside_dropped_for into kept, done from call_retention;
  if done is not distinct from kept or kept <= '2000-01-01T00:00:00Z' then
    return false;
  end if;
  a_month_before := (kept at time zone 'UTC' - interval '1 month') at time zone 'UTC';
  two_months_before := (kept at time zone 'UTC' - interval '2 months') at time zone 'UTC';
  perform pg_advisory_xact_lock(hashtext('sums'), hashtext('calls'));
  perform pg_advisory_xact_lock(hashtext('sums'), hashtext('agents'));

  insert into caller_month_count (month, callers)
  select m.month, count(*) from caller_month m
  where m.calls > 0 and (m.month + interval '1 month')::timestamp at time zone centre <= two_months_before
  group by m.month
  on conflict do nothing;
  delete from caller_month m where exists (select 1 from caller_month_count c where c.month = m.month);
  delete from contact where at < two_months_before;
  delete from contact_caller c where not exists (select 1 from contact k where k.caller = c.caller);

  for gone in
    with partitions as materialized (
      select c.relname::text as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = 'agent_step'::regclass)
    select name from partitions
    where to_date(right(name, 7), 'YYYY_MM') < (a_month_before at time zone 'UTC')::date
  loop
    execute format('drop table %I', gone);
  end loop;
  delete from agent_span where to_at < a_month_before;
  update call_retention set beside_dropped_for = kept;
  return true;
end $$;
