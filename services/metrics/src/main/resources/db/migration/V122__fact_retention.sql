-- Since when facts of tickets are kept: whole months before it were dropped.
create table fact_retention (
  one boolean primary key default true check (one),
  kept_since timestamptz not null
);
insert into fact_retention (kept_since) values ('2000-01-01T00:00:00Z');

-- Tickets of which facts are gone: what they contributed stays as it is, and nothing more is heard of them.
create table frozen_ticket (
  ticket_id uuid primary key
);

-- Whether a fact can be counted: all that was told of its ticket is still kept. Its month is there then.
create function make_room_for_fact(ticket uuid, told_at timestamptz) returns boolean language plpgsql as $$
begin
  if told_at < (select kept_since from fact_retention)
    or exists (select 1 from frozen_ticket f where f.ticket_id = ticket) then
    return false;
  end if;
  perform keep_fact_month(date_trunc('month', told_at at time zone 'UTC')::date);
  return true;
end $$;

-- A month of UTC holds days of two months of a time zone: both must be closed in every zone that closes its months.
create function drop_fact_month(gone date) returns boolean language plpgsql as $$
declare
  partition text := 'fact_' || to_char(gone, 'YYYY_MM');
begin
  perform pg_advisory_xact_lock(hashtext('sums'), hashtext('tickets'));
  if exists (
    select 1 from closing_rule r cross join (values (gone), ((gone + interval '1 month')::date)) as m (month)
    where not exists (select 1 from closed_month c where c.zone = r.zone and c.month = m.month)) then
    return false;
  end if;
  if to_regclass(partition) is not null then
    execute format($freeze$
      with newly as (
        insert into frozen_ticket (ticket_id) select distinct ticket_id from %1$I on conflict do nothing
        returning ticket_id
      ), settled as (
        delete from ticket_amount a using newly n where a.ticket_id = n.ticket_id
        returning a.at, a.place, a.amount
      )
      update tally_amount t set frozen = t.frozen + s.amount
      from (select at, place, sum(amount) as amount from settled group by at, place) as s
      where t.at = s.at and t.place = s.place
      $freeze$, partition);
    execute format($track$
      delete from tracked_ticket k using %I f where f.ticket_id = k.ticket_id and f.kind = 'TICKET_OPENED'
      $track$, partition);
    execute format('drop table %I', partition);
  end if;
  update fact_retention
  set kept_since = greatest(kept_since, (gone + interval '1 month')::timestamp at time zone 'UTC');
  return true;
end $$;

-- Counts a stretch of time anew from the facts that are kept: what each ticket contributes, and the sums of that.
-- Answers how many facts were read and how many sums there are, how many differed, and some of those in words.
create function recount_tickets(since timestamptz, until timestamptz,
  out facts bigint, out sums bigint, out differing bigint, out examples text[])
language plpgsql as $$
declare
  ticket uuid;
  differed bigint;
begin
  select count(*) into facts from fact f where f.at >= since and f.at < until;
  differing := 0;
  examples := '{}';
  for ticket in
    select f.ticket_id from fact f where f.at >= since and f.at < until
    union
    select f.ticket_id from fact f where f.due_at >= since and f.due_at < until
    union
    select a.ticket_id from ticket_amount a where a.at >= since and a.at < until
    except
    select z.ticket_id from frozen_ticket z
  loop
    differed := count_ticket(ticket, since, until);
    if differed > 0 then
      differing := differing + differed;
      examples := examples
        || format('ticket %s: %s contributions were not what its facts give', ticket, differed);
    end if;
  end loop;

  with kept as (
    select at, place, amount, frozen from tally_amount where at >= since and at < until
  ), anew as (
    select at, place, sum(amount) as amount from ticket_amount where at >= since and at < until group by at, place
  ), wrong as (
    select at, place, coalesce(k.amount, 0) as was, coalesce(k.frozen, 0) + coalesce(a.amount, 0) as amount
    from kept k full join anew a using (at, place)
    where coalesce(k.amount, 0) <> coalesce(k.frozen, 0) + coalesce(a.amount, 0)
  ), mended as (
    insert into tally_amount (at, place, amount)
    select at, place, w.amount from wrong w
    on conflict (at, place) do update set amount = excluded.amount
  )
  select differing + count(*),
    examples || coalesce(array_agg(format('%s of %s was %s, is %s', p.name, w.at, w.was, w.amount)), '{}')
  into differing, examples
  from wrong w join tally_place p on p.id = w.place;
  examples := examples[1:20];

  select count(*) into sums from tally_amount s where s.at >= since and s.at < until and s.amount <> 0;
end $$;
