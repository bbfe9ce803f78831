create table deadline (
  kind text not null,
  subject text not null,
  due_at timestamptz not null,
  details text not null default '',
  attempts integer not null default 0,
  try_at timestamptz not null,
  primary key (kind, subject)
);
create index deadline_try_at on deadline (try_at);
