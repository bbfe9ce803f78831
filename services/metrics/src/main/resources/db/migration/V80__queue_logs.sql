-- How far a followed queue_log was read. file: which of the files that had the name; null: none yet.
create table queue_log_place (
  source text primary key,
  file text,
  bytes bigint not null
);

-- Lines that could not be understood, numbers blanked.
create table queue_log_refused (
  id bigint generated always as identity primary key,
  source text not null,
  line text not null,
  why text not null,
  at timestamptz not null
);
create unique index queue_log_refused_once on queue_log_refused (source, md5(line));
create index queue_log_refused_latest on queue_log_refused (source, id);

-- Which column of somebody's export of calls is what.
create table call_sheet_mapping (
  code text primary key,
  mapping jsonb not null,
  version bigint not null
);
