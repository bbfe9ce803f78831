-- Tallies of calls that are no sums over calls: where whole days are added up as days, these are added up beside them.
create view call_tally_beside (level, basis, name, at, line, call_type, tier, centre, queue, agent, amount) as
select level, basis, name, at, line, call_type, tier, centre, queue, agent, amount from call_tally_of_contacts
union all
select l.level, b.basis, t.name, m.call_at, ''::text, coalesce(m.call_type, ''), ''::text, ''::text, ''::text, m.agent,
  t.amount
from monitored m
cross join (values ('CALL'), ('AGENT')) as l (level)
cross join (values ('ARRIVAL'), ('ANSWER'), ('END')) as b (basis)
cross join lateral (values
  ('MONITORED_CALLS', 1::bigint),
  ('MONITORED_SCORE', m.score::bigint)) as t (name, amount)
union all
select l.level, b.basis, 'MONITORED_AGENTS', min(m.call_at), ''::text, ''::text, ''::text, ''::text, ''::text, m.agent,
  1::bigint
from monitored m
cross join (values ('CALL'), ('AGENT')) as l (level)
cross join (values ('ARRIVAL'), ('ANSWER'), ('END')) as b (basis)
group by l.level, b.basis, m.month, m.agent;
