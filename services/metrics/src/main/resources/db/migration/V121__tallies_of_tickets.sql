-- What tickets come to: a function of the facts of a ticket, and of nothing else. What each ticket contributes is
-- kept, and with it sums that can be added; a ticket whose facts change changes them by the difference, in one
-- transaction.

-- One row adds its amount to one tally at one moment. Facts: all of one ticket, in any order.
create function tallies_of(facts fact[])
returns table (name text, at timestamptz, label text, amount bigint, tier text, channel text, category text,
  department text, brand text)
language plpgsql immutable parallel safe rows 20 as $$
#variable_conflict use_column
begin
  return query
  with told as materialized (
    select * from unnest(facts)
  ),
  -- A complaint settled at first contact that no department had to work on (I3).
  on_the_spot as (
    select f.ticket_id, f.at, f.tier, f.channel, f.category, f.brand
    from told f
    where f.kind = 'TICKET_OPENED' and f.category = 'complaint' and f.outcome = 'ON_THE_SPOT'
      and not exists (select 1 from told a where a.ticket_id = f.ticket_id and a.kind = 'ASSIGNMENT_MADE')
  ),
  -- A limit of a ticket or an assignment that ended or passed: heard of as stopped, as missed, or as both (R9).
  ended_limit as (
    select ticket_id, subject_id, label as clock, due_at,
      bool_or(kind = 'CLOCK_STOPPED' and in_time) as kept,
      max(tier) as tier, max(channel) as channel, max(category) as category,
      max(department) as department, max(brand) as brand
    from told
    where kind in ('CLOCK_STOPPED', 'DEADLINE_MISSED') and (kind = 'CLOCK_STOPPED' or handled_by = 'routing')
    group by ticket_id, subject_id, label, due_at
  )

  select t.name, f.at, null::text, 1::bigint, f.tier, f.channel, f.category, f.department, f.brand
  from told f cross join lateral (values
    ('TICKETS', true),
    ('COMPLAINTS', f.category = 'complaint')) as t (name, counts)
  where f.kind = 'TICKET_OPENED' and t.counts

  union all
  select t.name, o.at, null, 1, o.tier, o.channel, o.category, null, o.brand
  from on_the_spot o cross join (values
    ('COMPLAINTS_ON_THE_SPOT'), ('REPLIES_DUE'), ('REPLIES_IN_TIME')) as t (name)

  union all
  select 'TICKETS_SETTLED', f.at, null, 1, f.tier, f.channel, f.category, null, f.brand
  from told f where f.kind = 'TICKET_SETTLED'

  union all
  select 'COMPLAINTS_REOPENED', f.at, null, 1, f.tier, f.channel, f.category, null, f.brand
  from told f where f.kind = 'TICKET_REOPENED' and f.category = 'complaint' and f.amount = 1

  union all
  select t.name, l.due_at, l.clock, 1, l.tier, l.channel, l.category, l.department, l.brand
  from ended_limit l cross join lateral (values
    ('LIMITS_DUE', true),
    ('LIMITS_KEPT', l.kept)) as t (name, counts)
  where t.counts

  union all
  select t.name, l.due_at, null, 1, l.tier, l.channel, l.category, l.department, l.brand
  from ended_limit l cross join lateral (values
    ('FIRST_REPLIES_DUE', true),
    ('FIRST_REPLIES_KEPT', l.kept),
    ('FIRST_REPLIES_BY_SMS_ALONE', not l.kept and exists (
      select 1 from told m
      where m.ticket_id = l.ticket_id and m.kind = 'SMS_REQUESTED' and m.label = 'first-reply-limit')))
    as t (name, counts)
  where l.clock = 'first-reply' and l.category = 'complaint' and t.counts

  union all
  select t.name, l.due_at, null, 1, l.tier, l.channel, l.category, l.department, l.brand
  from ended_limit l cross join lateral (values
    ('EFFECTIVE_REPLIES_DUE', true),
    ('EFFECTIVE_REPLIES_KEPT', l.kept)) as t (name, counts)
  where l.clock = 'effective-reply' and l.category = 'complaint' and t.counts

  union all
  select t.name, l.due_at, null, 1, l.tier, l.channel, l.category, l.department, l.brand
  from ended_limit l cross join lateral (values
    ('REPLIES_DUE', true),
    ('REPLIES_IN_TIME', l.kept)) as t (name, counts)
  where l.clock = 'effective-reply' and l.category = 'complaint' and t.counts
    and not exists (select 1 from on_the_spot o where o.ticket_id = l.ticket_id)

  union all
  select t.name, l.due_at, null, 1, l.tier, l.channel, l.category, l.department, l.brand
  from ended_limit l cross join lateral (values
    ('ASSIGNMENTS_DUE', true),
    ('ASSIGNMENTS_IN_TIME', l.kept)) as t (name, counts)
  where l.clock = 'department-answer' and t.counts

  union all
  select t.name, f.at, null, 1, f.tier, f.channel, f.category, f.department, f.brand
  from told f join (values
    ('ASSIGNMENTS_MADE', 'ASSIGNMENT_MADE'),
    ('ASSIGNMENTS_PASSED_ON', 'ASSIGNMENT_PASSED_ON'),
    ('QUESTIONS_ASKED', 'QUESTION_ASKED')) as t (name, kind) on f.kind = t.kind

  union all
  -- Circle 0 is a warning before the end, no urge.
  select 'URGES', f.at, f.label, 1, f.tier, f.channel, f.category, f.department, f.brand
  from told f where f.kind = 'ASSIGNMENT_URGED' and f.amount > 0

  union all
  -- A complaint counts once for each who passed it on, at the first time.
  select 'COMPLAINTS_ESCALATED', f.at, f.label, 1, f.tier, f.channel, f.category, null, f.brand
  from told f
  where f.kind = 'TICKET_ESCALATED' and f.category = 'complaint'
    and not exists (
      select 1 from told e
      where e.ticket_id = f.ticket_id and e.kind = f.kind and e.label is not distinct from f.label
        and (e.at, e.event_id) < (f.at, f.event_id))

  union all
  select 'COMPENSATION', f.at, f.label, f.amount, f.tier, f.channel, f.category, null, f.brand
  from told f where f.kind = 'COMPENSATION_DECIDED' and f.outcome = 'GRANTED'

  union all
  -- A question or a follow-up is due when it was done, or when its deadline passed without.
  select case f.kind when 'QUESTION_ASKED' then t.question else t.follow_up end, f.due_at, null, 1,
    f.tier, f.channel, f.category, null, f.brand
  from told f
  cross join lateral (
    select bool_or(e.in_time) as in_time, count(*) > 0 as ended
    from told e
    where e.subject_id = f.subject_id
      and (e.kind in ('QUESTION_ANSWERED', 'FOLLOW_UP_COMPLETED')
        or (e.kind = 'DEADLINE_MISSED' and e.due_at = f.due_at))) as d
  cross join lateral (values
    ('QUESTIONS_DUE', 'FOLLOW_UPS_DUE', d.ended),
    ('QUESTIONS_IN_TIME', 'FOLLOW_UPS_IN_TIME', d.in_time)) as t (question, follow_up, counts)
  where f.kind in ('QUESTION_ASKED', 'FOLLOW_UP_PLANNED') and t.counts

  union all
  select t.name, f.at, null, 1, f.tier, f.channel, f.category, f.department, f.brand
  from told f cross join lateral (values
    ('VISITS_COMPLETED', true),
    ('VISITS_SOLVED', f.outcome = 'SOLVED')) as t (name, counts)
  where f.kind = 'VISIT_COMPLETED' and t.counts

  union all
  select t.name, f.at, null, 1, f.tier, f.channel, f.category, null, f.brand
  from told f cross join lateral (values
    ('COMPLAINTS_ASKED', true),
    ('COMPLAINTS_REACHED', f.outcome <> 'UNREACHED'),
    ('COMPLAINTS_SATISFIED',
      f.outcome in ('VERY_SATISFIED', 'SATISFIED', 'BASICALLY_SATISFIED'))) as t (name, counts)
  where f.kind = 'FOLLOW_UP_COMPLETED' and f.category = 'complaint' and t.counts

  union all
  select 'SMS_REQUESTED', f.at, f.label, 1, f.tier, f.channel, f.category, null, f.brand
  from told f where f.kind = 'SMS_REQUESTED'

  union all
  select t.name, f.at, f.label, 1, f.tier, f.channel, f.category, null, f.brand
  from told f cross join lateral (values
    ('SMS_CONCLUDED', true),
    ('SMS_DELIVERED', f.outcome = 'DELIVERED'),
    ('SMS_FAILED', f.outcome = 'FAILED'),
    ('SMS_IN_TIME', f.in_time)) as t (name, counts)
  where f.kind = 'SMS_CONCLUDED' and t.counts

  union all
  select 'COMPLAINTS_REPEATED', f.at, null::text, 1::bigint, f.tier, f.channel, f.category, null, f.brand
  from told f where f.kind = 'COMPLAINT_REPEATED'

  union all
  -- At the complaint's own time, unlike the repetition, which is counted when it is confirmed.
  select 'COMPLAINTS_LINKED', f.at, null, 1, f.tier, f.channel, f.category, null, f.brand
  from told f
  where f.kind = 'TICKET_OPENED' and f.category = 'complaint'
    and exists (select 1 from told r where r.ticket_id = f.ticket_id and r.kind = 'COMPLAINT_REPEATED')

  union all
  select t.name, o.at, null, 1, o.tier, o.channel, o.category, null, o.brand
  from on_the_spot o cross join (values
    ('COMPLAINTS_ON_THE_SPOT_LINKED'), ('REPLIES_DUE_LINKED'), ('REPLIES_IN_TIME_LINKED')) as t (name)
  where exists (select 1 from told r where r.ticket_id = o.ticket_id and r.kind = 'COMPLAINT_REPEATED')

  union all
  select t.name, l.due_at, null, 1, l.tier, l.channel, l.category, l.department, l.brand
  from ended_limit l cross join lateral (values
    ('FIRST_REPLIES_DUE_LINKED', 'first-reply', true),
    ('FIRST_REPLIES_KEPT_LINKED', 'first-reply', l.kept),
    ('EFFECTIVE_REPLIES_DUE_LINKED', 'effective-reply', true),
    ('EFFECTIVE_REPLIES_KEPT_LINKED', 'effective-reply', l.kept)) as t (name, clock, counts)
  where l.clock = t.clock and l.category = 'complaint' and t.counts
    and exists (select 1 from told r where r.ticket_id = l.ticket_id and r.kind = 'COMPLAINT_REPEATED')

  union all
  select t.name, l.due_at, null, 1, l.tier, l.channel, l.category, l.department, l.brand
  from ended_limit l cross join lateral (values
    ('REPLIES_DUE_LINKED', true),
    ('REPLIES_IN_TIME_LINKED', l.kept)) as t (name, counts)
  where l.clock = 'effective-reply' and l.category = 'complaint' and t.counts
    and exists (select 1 from told r where r.ticket_id = l.ticket_id and r.kind = 'COMPLAINT_REPEATED')
    and not exists (select 1 from on_the_spot o where o.ticket_id = l.ticket_id)

  union all
  -- What customers say when they are asked, apart from what calls show.
  select t.name, f.at, null, 1, f.tier, f.channel, f.category, null, f.brand
  from told f cross join lateral (values
    ('CUSTOMERS_ASKED_WHETHER_SETTLED', true),
    ('CUSTOMERS_SAYING_SETTLED', f.label = 'SETTLED')) as t (name, counts)
  where f.kind = 'FOLLOW_UP_COMPLETED' and f.label in ('SETTLED', 'PROBLEM_HEARD') and t.counts;
end $$;

-- What every figure of tickets is defined by. Figures are read from tally_sum, which must show the same sums.
create view tally (ticket_id, name, at, label, amount, tier, channel, category, department, brand) as
select f.ticket_id, t.name, t.at, t.label, t.amount, t.tier, t.channel, t.category, t.department, t.brand
from (select ticket_id, array_agg(f) as facts from fact f group by ticket_id) as f
cross join lateral tallies_of(f.facts) as t;

-- What is told apart, once, under a number: rows of sums stay short. Empty: it has none.
create table tally_place (
  id integer generated always as identity primary key,
  name text not null,
  label text not null,
  tier text not null,
  channel text not null,
  category text not null,
  department text not null,
  brand text not null,
  unique (name, label, tier, channel, category, department, brand)
);

-- What a ticket contributes now, by quarters of an hour.
create table ticket_amount (
  ticket_id uuid not null,
  at timestamptz not null,
  place integer not null,
  amount bigint not null,
  primary key (ticket_id, at, place)
);
create index ticket_amount_at on ticket_amount using brin (at);

-- Sums that can be added, for quarters of an hour, so that the days of every time zone are whole ones. frozen is that
-- part of the amount that tickets contributed whose facts are gone.
create table tally_amount (
  at timestamptz not null,
  place integer not null,
  amount bigint not null,
  frozen bigint not null default 0,
  primary key (at, place)
);

create view tally_sum (name, at, label, amount, tier, channel, category, department, brand) as
select p.name, s.at, nullif(p.label, ''), s.amount, nullif(p.tier, ''), nullif(p.channel, ''), nullif(p.category, ''),
  nullif(p.department, ''), nullif(p.brand, '')
from tally_amount s join tally_place p on p.id = s.place
where s.amount <> 0;

-- Counts the ticket's contributions of a stretch of time anew, changes the sums by the difference, and answers how
-- many differed. Whoever calls it has locked the ticket.
create function count_ticket(ticket uuid, since timestamptz default '-infinity', until timestamptz default 'infinity')
returns bigint language plpgsql as $$
declare
  facts fact[] := array(select f from fact f where f.ticket_id = ticket);
  differed bigint;
begin
  -- In one order, so that nobody waits for each other in a circle.
  insert into tally_place (name, label, tier, channel, category, department, brand)
  select distinct t.name, coalesce(t.label, ''), coalesce(t.tier, ''), coalesce(t.channel, ''),
    coalesce(t.category, ''), coalesce(t.department, ''), coalesce(t.brand, '')
  from tallies_of(facts) t
  where not exists (
    select 1 from tally_place p
    where p.name = t.name and p.label = coalesce(t.label, '') and p.tier = coalesce(t.tier, '')
      and p.channel = coalesce(t.channel, '') and p.category = coalesce(t.category, '')
      and p.department = coalesce(t.department, '') and p.brand = coalesce(t.brand, ''))
  order by 1, 2, 3, 4, 5, 6, 7
  on conflict do nothing;

  with anew as (
    select date_bin('15 minutes', t.at, 'epoch') as at, p.id as place, sum(t.amount)::bigint as amount
    from tallies_of(facts) t
    join tally_place p on p.name = t.name and p.label = coalesce(t.label, '') and p.tier = coalesce(t.tier, '')
      and p.channel = coalesce(t.channel, '') and p.category = coalesce(t.category, '')
      and p.department = coalesce(t.department, '') and p.brand = coalesce(t.brand, '')
    where t.at >= since and t.at < until
    group by 1, 2
  ), kept as (
    select at, place, amount from ticket_amount where ticket_id = ticket and at >= since and at < until
  ), differing as (
    select at, place, a.amount as anew, coalesce(a.amount, 0) - coalesce(k.amount, 0) as difference
    from anew a full join kept k using (at, place)
    where a.amount is distinct from k.amount
  ), gone as (
    delete from ticket_amount t using differing d
    where t.ticket_id = ticket and t.at = d.at and t.place = d.place and d.anew is null
  ), put as (
    insert into ticket_amount (ticket_id, at, place, amount)
    select ticket, at, place, anew from differing where anew is not null
    on conflict (ticket_id, at, place) do update set amount = excluded.amount
  ), added as (
    insert into tally_amount as s (at, place, amount)
    select at, place, difference from differing where difference <> 0 order by at, place
    on conflict (at, place) do update set amount = s.amount + excluded.amount
  )
  select count(*) into differed from differing;
  return differed;
end $$;

-- All that is there already.
create temporary table told on commit drop as
select ticket_id, name, date_bin('15 minutes', at, 'epoch') as at, coalesce(label, '') as label, amount,
  coalesce(tier, '') as tier, coalesce(channel, '') as channel, coalesce(category, '') as category,
  coalesce(department, '') as department, coalesce(brand, '') as brand
from tally where at is not null;
insert into tally_place (name, label, tier, channel, category, department, brand)
select distinct name, label, tier, channel, category, department, brand from told;
insert into ticket_amount (ticket_id, at, place, amount)
select t.ticket_id, t.at, p.id, sum(t.amount)
from told t join tally_place p using (name, label, tier, channel, category, department, brand)
group by 1, 2, 3;
insert into tally_amount (at, place, amount)
select at, place, sum(amount) from ticket_amount group by 1, 2;
analyze tally_place;
analyze ticket_amount;
analyze tally_amount;
