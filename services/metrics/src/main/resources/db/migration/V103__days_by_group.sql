-- What is known by the day of a centre, or of a team. Amounts without a centre and people without a team are nobody's.
-- Of calls those of days that have a cost of the same centre are counted. A person belongs on a day to the team that
-- they belonged to last; a group's days are those on which anybody belonged to it.
create function day_tally_of_groups(range_from timestamptz, range_to timestamptz, zone text, today date)
returns table (level text, name text, at timestamptz, label text, centre text, team text, amount bigint)
language sql stable as $$
  with days as (select * from centre_days(range_from, range_to, zone)),
  cost as (
    select d.from_at, d.to_at, c.currency, c.centre,
      c.minor / n.days + (d.day - c.first_day < c.minor % n.days)::integer as minor
    from days d join cost_item c on d.day between c.first_day and c.last_day and c.centre <> ''
    cross join lateral (select c.last_day - c.first_day + 1 as days) as n),
  people as (
    select d.from_at, d.day = e.left_on as leaves, m.centre, m.team
    from days d join employment e on e.joined_on <= d.day and (e.left_on is null or e.left_on >= d.day)
    cross join lateral (
      select t.centre, t.team from team_membership t
      where t.agent = e.agent and t.valid_from < d.to_at and (t.valid_until is null or t.valid_until > d.from_at)
      order by t.valid_from desc limit 1) as m
    where d.day <= today),
  heads as (
    select 'CENTRE' as level, p.from_at, p.centre, null::text as team, count(*) as people,
      count(*) filter (where p.leaves) as leavers
    from people p group by p.from_at, p.centre
    union all
    select 'TEAM', p.from_at, p.centre, p.team, count(*), count(*) filter (where p.leaves)
    from people p group by p.from_at, p.centre, p.team)
  select 'CENTRE', 'COST', c.from_at, c.currency, c.centre, null::text, sum(c.minor)::bigint
  from cost c group by c.from_at, c.currency, c.centre
  union all
  select 'CENTRE', 'CALLS_WITH_COST', d.from_at, d.currency, d.centre, null, coalesce((
    select sum(s.amount) from call_sum s
    where s.level = 'CALL' and s.basis = 'ARRIVAL' and s.tally in ('CALLS_HANDLED', 'CALLS_BY_MACHINE')
      and s.at >= d.from_at and s.at < d.to_at and s.centre = d.centre), 0)::bigint
  from (select distinct c.from_at, c.to_at, c.currency, c.centre from cost c) as d
  union all
  select h.level, t.name, h.from_at, null, h.centre, h.team, t.amount
  from heads h cross join lateral (values
    ('AGENT_DAYS', h.people), ('LEAVERS', h.leavers), ('STAFFED_DAYS', 1::bigint)) as t (name, amount)
$$;
