-- Why a ticket waits, and which clocks stand still meanwhile: codes of clocks, separated by commas.
-- ends_on_contact: the customer's next word ends the pause. longest: no pause of this reason lasts longer.
create table pause_reason (
  code text primary key,
  name_zh text not null,
  name_en text not null,
  clocks text not null,
  ends_on_contact boolean not null,
  longest text not null,
  version bigint not null default 0
);

insert into pause_reason (code, name_zh, name_en, clocks, ends_on_contact, longest) values
  ('customer', '等待客户答复', 'Waiting for the customer''s answer',
   'supervision-enquiry,department-answer,effective-reply,plan-carried-out', true, 'PT336H'),
  ('customer-appointment', '客户另约时间', 'The customer asked for a later date',
   'supervision-enquiry,department-answer,effective-reply,plan-carried-out', false, 'PT720H'),
  ('third-party', '等待第三方', 'Waiting for a third party', 'supervision-enquiry,department-answer', false, 'PT240H'),
  ('force-majeure', '不可抗力', 'Force majeure',
   'supervision-enquiry,department-answer,effective-reply,plan-carried-out', false, 'PT168H');

-- Several pauses may be open at once; a clock goes on when none of those that stop it is left.
create table ticket_pause (
  id uuid primary key,
  ticket_id uuid not null,
  reason text not null references pause_reason,
  clocks text not null,
  ends_on_contact boolean not null,
  remark text not null,
  paused_by text not null,
  paused_at timestamptz not null,
  latest_at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  ended_because text
);
create unique index ticket_pause_open on ticket_pause (ticket_id, reason) where ended_at is null;
create index ticket_pause_ticket on ticket_pause (ticket_id, paused_at);

-- Clocks that stand still already wait for the customer.
insert into ticket_pause (id, ticket_id, reason, clocks, ends_on_contact, remark, paused_by, paused_at, latest_at)
select gen_random_uuid(), c.ticket_id, r.code, r.clocks, r.ends_on_contact, min(c.pause_reason), 'clock', min(c.paused_at),
  now() + interval '14 days'
from ticket_clock c, pause_reason r
where c.paused_at is not null and c.stopped_at is null and r.code = 'customer'
group by c.ticket_id, r.code, r.clocks, r.ends_on_contact;
insert into deadline (kind, subject, due_at, try_at, details)
select 'pause-latest', id::text, latest_at, latest_at, reason from ticket_pause;

insert into service_level (clock, tier, time_limit, warn_at, waits, when_due, name_zh, name_en) values
  ('reply-time-promised', 'any', 'PT30M', 0.5, false, 'MISSED', '承诺答复时间', 'Reply time is promised'),
  ('answer-told', 'any', '1 working days', 0.75, false, 'MISSED', '答复经业务部告知客户',
   'Business unit passes the answer on to the customer'),
  ('plan-carried-out', 'any', 'PT240H', 0.75, true, 'MISSED', '部门承诺期限（时限为所承诺的时刻）',
   'Department does what it promised (the limit is the promise itself)');

-- ask_again: an enquiry that nobody answers is repeated after this long; null: asked once.
alter table service_level add column ask_again text;
alter table ticket_clock add column ask_again text;
update service_level set ask_again = 'PT2H working' where clock = 'supervision-enquiry';
-- round: the how many-th enquiry in a row that the department left unanswered.
alter table ticket_clock add column round integer not null default 1;

-- What a department's answer must hold besides the remedy (R4), by the form of the ticket.
create table answer_requirement (
  form text primary key,
  prevention boolean not null,
  plan boolean not null,
  complete_by boolean not null,
  version bigint not null default 0
);
insert into answer_requirement (form, prevention, plan, complete_by) values
  ('REVIEWED_NOTICE', true, true, true),
  ('NOTICE', false, false, false);
