-- Since when raw facts of calls are kept: whole months before it were dropped.
create table call_retention (
  one boolean primary key default true check (one),
  kept_since timestamptz not null
);
insert into call_retention (kept_since) values ('2000-01-01T00:00:00Z');

create index call_told_at on call_told using brin (at);

-- A month of UTC holds days of two months of a time zone: both must be closed in every zone that closes its months.
create table closing_rule (
  zone text primary key,
  day_of_month integer not null check (day_of_month between 1 and 28),
  version bigint not null default 0
);
insert into closing_rule (zone, day_of_month) values ('Asia/Shanghai', 5);

create table closed_month (
  zone text not null,
  month date not null,
  closed_at timestamptz not null,
  closed_by text not null,
  content text not null,
  previous_hash text not null,
  hash text not null,
  primary key (zone, month)
);

create function drop_call_month(gone date) returns boolean language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('sums'), hashtext('calls'));
  if exists (
    select 1 from closing_rule r cross join (values (gone), ((gone + interval '1 month')::date)) as m (month)
    where not exists (select 1 from closed_month c where c.zone = r.zone and c.month = m.month)) then
    return false;
  end if;
  execute format('drop table if exists %I', 'call_told_' || to_char(gone, 'YYYY_MM'));
  update call_retention set kept_since = greatest(kept_since, (gone + interval '1 month')::timestamp at time zone 'UTC');
  delete from call where last_at < (select kept_since from call_retention);
  return true;
end $$;
