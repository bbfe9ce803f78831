create table idempotent_answer (
  actor text not null,
  key text not null,
  request_hash text not null,
  status integer not null,
  location text,
  entity_tag text,
  body text not null,
  answered_at timestamptz not null default now(),
  primary key (actor, key)
);
create index idempotent_answer_answered_at on idempotent_answer (answered_at);
