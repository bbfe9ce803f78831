-- A limit holds from a time on: changing it never rewrites what is before. Which one held is found by the time of
-- what is counted.
create table call_limit_name (
  name text primary key,
  seconds_max integer not null,
  version bigint not null default 0
);
insert into call_limit_name (name, seconds_max) values
  ('service-level', 3600), ('short-abandon', 3600), ('first-seconds', 3600), ('redial', 3600), ('fcr-window', 2678400);
update call_limit_name n set version = l.version from call_limit l where l.name = n.name;

alter table call_limit drop constraint call_limit_seconds_check;
alter table call_limit drop constraint call_limit_pkey;
alter table call_limit drop column version;
alter table call_limit
  add column valid_from timestamptz not null default 'epoch',
  add column set_by text,
  add column set_at timestamptz;
alter table call_limit alter column valid_from drop default;
alter table call_limit add primary key (name, valid_from);
alter table call_limit add foreign key (name) references call_limit_name;
alter table call_limit add check (seconds between 0 and 2678400);
insert into call_limit (name, valid_from, seconds, inclusive) values
  ('first-seconds', 'epoch', 5, true),
  ('redial', 'epoch', 300, true),
  ('fcr-window', 'epoch', 604800, true);

create view call_limit_period (name, valid_from, valid_until, seconds, inclusive) as
select name, valid_from, lead(valid_from) over (partition by name order by valid_from), seconds, inclusive
from call_limit;

create view call_tally_of_contacts (level, basis, name, at, line, call_type, tier, centre, queue, agent, amount) as
select s.level, s.basis, s.tally, s.at, s.line, s.call_type, s.tier, s.centre, s.queue, s.agent, s.amount
from contact_sum s where s.half_second < 0
union all
select s.level, s.basis, t.name, s.at, s.line, s.call_type, s.tier, s.centre, s.queue, s.agent, s.amount
from (values
  ('REDIALS', 'REDIALS_AFTER'),
  ('REDIALS_REFUSED', 'REDIALS_REFUSED_AFTER'),
  ('REFUSALS_REDIALLED', 'REFUSALS_REDIALLED_AFTER')) as t (name, counted)
join call_limit_period l on l.name = 'redial'
join contact_sum s on s.tally = t.counted and s.half_second between 0 and 2 * l.seconds - (not l.inclusive)::integer
  and s.at >= l.valid_from and (l.valid_until is null or s.at < l.valid_until)
union all
select s.level, s.basis, 'CALLS_SETTLED_AT_ONCE', s.at, s.line, s.call_type, s.tier, s.centre, s.queue, s.agent, s.amount
from call_limit_period l
join contact_sum s on s.tally = 'CALLS_ALONE_FOR' and s.half_second > 2 * l.seconds - (not l.inclusive)::integer
  and s.at >= l.valid_from and (l.valid_until is null or s.at < l.valid_until)
where l.name = 'fcr-window';

create or replace view call_tally (level, basis, name, at, line, call_type, tier, centre, queue, agent, amount) as
select s.level, s.basis, s.tally, s.at, s.line, s.call_type, s.tier, s.centre, s.queue, s.agent, s.amount
from call_sum s where s.half_second < 0
union all
select s.level, s.basis, t.name, s.at, s.line, s.call_type, s.tier, s.centre, s.queue, s.agent, s.amount
from (values
  ('CALLS_ANSWERED_WITHIN', 'CALLS_ANSWERED_AFTER', 'service-level'),
  ('CALLS_ABANDONED_WITHIN', 'CALLS_ABANDONED_AFTER', 'service-level'),
  ('SHORT_ABANDONS', 'CALLS_ABANDONED_AFTER', 'short-abandon'),
  ('ABANDONS_OF_FIRST_SECONDS', 'CALLS_ABANDONED_AFTER', 'first-seconds')) as t (name, counted, limited)
join call_limit_period l on l.name = t.limited
join call_sum s on s.tally = t.counted and s.half_second between 0 and 2 * l.seconds - (not l.inclusive)::integer
  and s.at >= l.valid_from and (l.valid_until is null or s.at < l.valid_until)
union all
select level, basis, name, at, line, call_type, tier, centre, queue, agent, amount from call_tally_of_contacts;
