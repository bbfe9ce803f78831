create table cost_item (
  id uuid primary key,
  reference text not null unique,
  centre text not null,
  kind text not null,
  what text not null,
  first_day date not null,
  last_day date not null,
  minor bigint not null check (minor >= 0),
  currency text not null,
  kept_at timestamptz not null,
  version bigint not null default 0,
  check (first_day <= last_day)
);
create index cost_item_days on cost_item (first_day, last_day);
create index cost_item_kept on cost_item (kept_at desc, id desc);

-- Who works at the centre: from the day they joined to the day they left, both included.
create table employment (
  id uuid primary key,
  agent text not null,
  joined_on date not null,
  left_on date,
  kept_at timestamptz not null,
  version bigint not null default 0,
  unique (agent, joined_on),
  check (left_on is null or joined_on <= left_on)
);
create index employment_left on employment (left_on);
create index employment_kept on employment (kept_at desc, id desc);

-- Days of the centre's zone that begin in the range.
create function centre_days(range_from timestamptz, range_to timestamptz, zone text)
returns table (day date, from_at timestamptz, to_at timestamptz) language sql stable as $$
  select d.day, d.from_at, d.to_at
  from (
    select g::date as day, g at time zone zone as from_at, (g + interval '1 day') at time zone zone as to_at
    from generate_series((range_from at time zone zone)::date::timestamp, range_to at time zone zone, interval '1 day') as g) as d
  where d.from_at >= range_from and d.from_at < range_to
$$;

-- What is known by the day. An amount falls on its days in whole minor units: each gets the quotient, and as many of the
-- first days as the remainder says get one more. Of calls those of days that have a cost are counted. People are counted
-- on days that have come.
create function day_tally(range_from timestamptz, range_to timestamptz, zone text, today date)
returns table (name text, at timestamptz, label text, centre text, amount bigint) language sql stable as $$
  with days as (select * from centre_days(range_from, range_to, zone)),
  cost as (
    select d.day, d.from_at, d.to_at, c.currency, c.centre,
      c.minor / n.days + (d.day - c.first_day < c.minor % n.days)::integer as minor
    from days d join cost_item c on d.day between c.first_day and c.last_day
    cross join lateral (select c.last_day - c.first_day + 1 as days) as n)
  select 'COST', c.from_at, c.currency, c.centre, sum(c.minor)::bigint
  from cost c group by c.from_at, c.currency, c.centre
  union all
  select 'CALLS_WITH_COST', d.from_at, d.currency, null, coalesce((
    select sum(s.amount) from call_sum s
    where s.level = 'CALL' and s.basis = 'ARRIVAL' and s.tally in ('CALLS_HANDLED', 'CALLS_BY_MACHINE')
      and s.at >= d.from_at and s.at < d.to_at), 0)::bigint
  from (select distinct c.from_at, c.to_at, c.currency from cost c) as d
  union all
  select 'AGENT_DAYS', d.from_at, null, null, count(e.id)
  from days d join employment e on e.joined_on <= d.day and (e.left_on is null or e.left_on >= d.day)
  where d.day <= today group by d.from_at
  union all
  select 'LEAVERS', d.from_at, null, null, count(e.id)
  from days d join employment e on e.left_on = d.day where d.day <= today group by d.from_at
  union all
  select 'STAFFED_DAYS', d.from_at, null, null, 1
  from days d where d.day <= today and d.day >= (select min(e.joined_on) from employment e)
$$;

insert into target (id, figure, variant, tier, at_least, at_most) values
  ('adherence.default', 'adherence', 'default', '', 92, null),
  ('cost_per_call.CNY', 'cost_per_call', 'CNY', '', 2, 5),
  ('occupancy.default', 'occupancy', 'default', '', 90, null),
  ('attendance.default', 'attendance', 'default', '', 95, null);
