-- Facts by month, so that an old one can be dropped whole. A fact is known by its event: an event tells the same time
-- whenever it comes. Who needs all facts of a ticket finds them by its id, in each month.
drop view tally;
drop view tally_without_repeats;
drop view ended_limit;
drop view on_the_spot;

alter table fact rename to fact_of_all_months;
create table fact (
  event_id text not null,
  kind text not null,
  ticket_id uuid not null,
  subject_id uuid not null,
  at timestamptz not null,
  due_at timestamptz,
  label text,
  outcome text,
  in_time boolean,
  amount bigint,
  tier text,
  channel text,
  category text,
  department text,
  handled_by text,
  brand text
) partition by range (at);

-- Attaching lets others go on writing; creating the partition in one step would not.
create function keep_fact_month(month date) returns text language plpgsql as $$
declare
  partition text := 'fact_' || to_char(month, 'YYYY_MM');
begin
  if to_regclass(partition) is null then
    perform pg_advisory_xact_lock(hashtext('fact'));
    -- Who waited for the lock may not see yet what its holder created.
    begin
      execute format('create table %I (like fact including all)', partition);
      execute format('alter table fact attach partition %I for values from (%L) to (%L)', partition,
        month::timestamp at time zone 'UTC', (month + interval '1 month')::timestamp at time zone 'UTC');
    exception when duplicate_table then
      null;
    end;
  end if;
  return partition;
end $$;

select keep_fact_month(m.month) from (
  select distinct date_trunc('month', at at time zone 'UTC')::date as month from fact_of_all_months) as m;
insert into fact (event_id, kind, ticket_id, subject_id, at, due_at, label, outcome, in_time, amount, tier, channel,
  category, department, handled_by, brand)
select event_id, kind, ticket_id, subject_id, at, due_at, label, outcome, in_time, amount, tier, channel, category,
  department, handled_by, brand
from fact_of_all_months;
drop table fact_of_all_months;

alter table fact add primary key (event_id, kind, at);
create index fact_ticket on fact (ticket_id, kind);
create index fact_subject on fact (subject_id, kind);
create index fact_kind_at on fact (kind, at);
create index fact_due_at on fact (due_at) where due_at is not null;
