-- Limits of K4; administrators and knowledge editors change them.
create table question_limit (
  code text primary key,
  seconds integer not null check (seconds between 1 and 2592000),
  zh text not null,
  en text not null,
  version bigint not null default 0
);
insert into question_limit (code, seconds, zh, en) values
  ('question-hand-over', 1800, '疑难问题移交时限', 'Handed over to the resource centre within'),
  ('question-answer', 10800, '疑难问题答复时限', 'Answered by the resource centre within'),
  ('question-told', 86400, '疑难问题回复客户时限', 'Customer told the answer within');

create table question (
  id uuid primary key,
  version bigint not null,
  ticket_id uuid not null,
  text text not null check (length(text) <= 4000),
  product text,
  category text not null,
  asked_since timestamptz not null,
  asked_by text not null,
  asked_at timestamptz not null,
  hand_over_due_at timestamptz not null,
  answer_due_at timestamptz not null,
  tell_due_at timestamptz not null,
  state text not null check (state in ('ASKED', 'ANSWERED', 'TOLD', 'WITHDRAWN')),
  answer text check (length(answer) <= 8000),
  answered_by text,
  answered_at timestamptz,
  article_id uuid,
  told_at timestamptz,
  withdrawn_at timestamptz,
  check ((state in ('ANSWERED', 'TOLD')) = (answered_at is not null)),
  check ((state = 'TOLD') = (told_at is not null)),
  check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
);
create index question_newest on question (asked_at desc, id desc);
create index question_newest_of_state on question (state, asked_at desc, id desc);
create index question_ticket on question (ticket_id);
