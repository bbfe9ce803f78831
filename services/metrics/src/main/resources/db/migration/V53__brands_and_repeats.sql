-- Figures by brand, and complaints about a matter that was complained of before counted apart, so that what is
-- counted once can be told beside what is counted each time.
alter table fact add column brand text;
create index fact_repeated on fact (ticket_id) where kind = 'COMPLAINT_REPEATED';

create or replace view on_the_spot as
select f.ticket_id, f.at, f.tier, f.channel, f.category, f.brand
from fact f
where f.kind = 'TICKET_OPENED' and f.category = 'complaint' and f.outcome = 'ON_THE_SPOT'
  and not exists (select 1 from fact a where a.ticket_id = f.ticket_id and a.kind = 'ASSIGNMENT_MADE');

create or replace view ended_limit as
select ticket_id, subject_id, label as clock, due_at,
  bool_or(kind = 'CLOCK_STOPPED' and in_time) as kept,
  max(tier) as tier, max(channel) as channel, max(category) as category, max(department) as department, max(brand) as brand
from fact
where kind in ('CLOCK_STOPPED', 'DEADLINE_MISSED') and (kind = 'CLOCK_STOPPED' or handled_by = 'routing')
group by ticket_id, subject_id, label, due_at;

create or replace view tally_without_repeats (name, at, label, amount, tier, channel, category, department, brand) as

select t.name, f.at, null::text, 1::bigint, f.tier, f.channel, f.category, f.department, f.brand
from fact f cross join lateral (values
  ('TICKETS', true),
  ('COMPLAINTS', f.category = 'complaint')) as t (name, counts)
where f.kind = 'TICKET_OPENED' and t.counts

union all
select t.name, o.at, null, 1, o.tier, o.channel, o.category, null, o.brand
from on_the_spot o cross join (values
  ('COMPLAINTS_ON_THE_SPOT'), ('REPLIES_DUE'), ('REPLIES_IN_TIME')) as t (name)

union all
select 'TICKETS_SETTLED', f.at, null, 1, f.tier, f.channel, f.category, null, f.brand
from fact f where f.kind = 'TICKET_SETTLED'

union all
select 'COMPLAINTS_REOPENED', f.at, null, 1, f.tier, f.channel, f.category, null, f.brand
from fact f where f.kind = 'TICKET_REOPENED' and f.category = 'complaint' and f.amount = 1

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
    select 1 from fact m
    where m.ticket_id = l.ticket_id and m.kind = 'SMS_REQUESTED' and m.label = 'first-reply-limit'))) as t (name, counts)
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
from fact f join (values
  ('ASSIGNMENTS_MADE', 'ASSIGNMENT_MADE'),
  ('ASSIGNMENTS_PASSED_ON', 'ASSIGNMENT_PASSED_ON'),
  ('QUESTIONS_ASKED', 'QUESTION_ASKED')) as t (name, kind) on f.kind = t.kind

union all
-- Circle 0 is a warning before the end, no urge.
select 'URGES', f.at, f.label, 1, f.tier, f.channel, f.category, f.department, f.brand
from fact f where f.kind = 'ASSIGNMENT_URGED' and f.amount > 0

union all
-- A complaint counts once for each who passed it on, at the first time.
select 'COMPLAINTS_ESCALATED', f.at, f.label, 1, f.tier, f.channel, f.category, null, f.brand
from fact f
where f.kind = 'TICKET_ESCALATED' and f.category = 'complaint'
  and not exists (
    select 1 from fact e
    where e.ticket_id = f.ticket_id and e.kind = f.kind and e.label is not distinct from f.label
      and (e.at, e.event_id) < (f.at, f.event_id))

union all
select 'COMPENSATION', f.at, f.label, f.amount, f.tier, f.channel, f.category, null, f.brand
from fact f where f.kind = 'COMPENSATION_DECIDED' and f.outcome = 'GRANTED'

union all
-- A question or a follow-up is due when it was done, or when its deadline passed without.
select case f.kind when 'QUESTION_ASKED' then t.question else t.follow_up end, f.due_at, null, 1,
  f.tier, f.channel, f.category, null, f.brand
from fact f
cross join lateral (
  select bool_or(e.in_time) as in_time, count(*) > 0 as ended
  from fact e
  where e.subject_id = f.subject_id
    and (e.kind in ('QUESTION_ANSWERED', 'FOLLOW_UP_COMPLETED')
      or (e.kind = 'DEADLINE_MISSED' and e.due_at = f.due_at))) as d
cross join lateral (values
  ('QUESTIONS_DUE', 'FOLLOW_UPS_DUE', d.ended),
  ('QUESTIONS_IN_TIME', 'FOLLOW_UPS_IN_TIME', d.in_time)) as t (question, follow_up, counts)
where f.kind in ('QUESTION_ASKED', 'FOLLOW_UP_PLANNED') and t.counts

union all
select t.name, f.at, null, 1, f.tier, f.channel, f.category, f.department, f.brand
from fact f cross join lateral (values
  ('VISITS_COMPLETED', true),
  ('VISITS_SOLVED', f.outcome = 'SOLVED')) as t (name, counts)
where f.kind = 'VISIT_COMPLETED' and t.counts

union all
select t.name, f.at, null, 1, f.tier, f.channel, f.category, null, f.brand
from fact f cross join lateral (values
  ('COMPLAINTS_ASKED', true),
  ('COMPLAINTS_REACHED', f.outcome <> 'UNREACHED'),
  ('COMPLAINTS_SATISFIED',
    f.outcome in ('VERY_SATISFIED', 'SATISFIED', 'BASICALLY_SATISFIED'))) as t (name, counts)
where f.kind = 'FOLLOW_UP_COMPLETED' and f.category = 'complaint' and t.counts

union all
select 'SMS_REQUESTED', f.at, f.label, 1, f.tier, f.channel, f.category, null, f.brand
from fact f where f.kind = 'SMS_REQUESTED'

union all
select t.name, f.at, f.label, 1, f.tier, f.channel, f.category, null, f.brand
from fact f cross join lateral (values
  ('SMS_CONCLUDED', true),
  ('SMS_DELIVERED', f.outcome = 'DELIVERED'),
  ('SMS_FAILED', f.outcome = 'FAILED'),
  ('SMS_IN_TIME', f.in_time)) as t (name, counts)
where f.kind = 'SMS_CONCLUDED' and t.counts;

create or replace view tally (name, at, label, amount, tier, channel, category, department, brand) as
select name, at, label, amount, tier, channel, category, department, brand from tally_without_repeats

union all
select 'COMPLAINTS_REPEATED', f.at, null::text, 1::bigint, f.tier, f.channel, f.category, null, f.brand
from fact f where f.kind = 'COMPLAINT_REPEATED'

union all
-- At the complaint's own time, unlike the repetition, which is counted when it is confirmed.
select 'COMPLAINTS_LINKED', f.at, null, 1, f.tier, f.channel, f.category, null, f.brand
from fact f
where f.kind = 'TICKET_OPENED' and f.category = 'complaint'
  and exists (select 1 from fact r where r.ticket_id = f.ticket_id and r.kind = 'COMPLAINT_REPEATED')

union all
select t.name, o.at, null, 1, o.tier, o.channel, o.category, null, o.brand
from on_the_spot o cross join (values
  ('COMPLAINTS_ON_THE_SPOT_LINKED'), ('REPLIES_DUE_LINKED'), ('REPLIES_IN_TIME_LINKED')) as t (name)
where exists (select 1 from fact r where r.ticket_id = o.ticket_id and r.kind = 'COMPLAINT_REPEATED')

union all
select t.name, l.due_at, null, 1, l.tier, l.channel, l.category, l.department, l.brand
from ended_limit l cross join lateral (values
  ('FIRST_REPLIES_DUE_LINKED', 'first-reply', true),
  ('FIRST_REPLIES_KEPT_LINKED', 'first-reply', l.kept),
  ('EFFECTIVE_REPLIES_DUE_LINKED', 'effective-reply', true),
  ('EFFECTIVE_REPLIES_KEPT_LINKED', 'effective-reply', l.kept)) as t (name, clock, counts)
where l.clock = t.clock and l.category = 'complaint' and t.counts
  and exists (select 1 from fact r where r.ticket_id = l.ticket_id and r.kind = 'COMPLAINT_REPEATED')

union all
select t.name, l.due_at, null, 1, l.tier, l.channel, l.category, l.department, l.brand
from ended_limit l cross join lateral (values
  ('REPLIES_DUE_LINKED', true),
  ('REPLIES_IN_TIME_LINKED', l.kept)) as t (name, counts)
where l.clock = 'effective-reply' and l.category = 'complaint' and t.counts
  and exists (select 1 from fact r where r.ticket_id = l.ticket_id and r.kind = 'COMPLAINT_REPEATED')
  and not exists (select 1 from on_the_spot o where o.ticket_id = l.ticket_id)

union all
-- What customers say when they are asked, apart from what calls show.
select t.name, f.at, null, 1, f.tier, f.channel, f.category, null, f.brand
from fact f cross join lateral (values
  ('CUSTOMERS_ASKED_WHETHER_SETTLED', true),
  ('CUSTOMERS_SAYING_SETTLED', f.label = 'SETTLED')) as t (name, counts)
where f.kind = 'FOLLOW_UP_COMPLETED' and f.label in ('SETTLED', 'PROBLEM_HEARD') and t.counts;
