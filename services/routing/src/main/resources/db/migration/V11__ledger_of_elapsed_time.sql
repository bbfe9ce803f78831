-- A calendar as it was: clocks are reckoned in the edition that they know until somebody applies a newer one.
create table calendar_edition (
  calendar_code text not null references working_calendar,
  version bigint not null,
  zone text not null,
  monday text not null,
  tuesday text not null,
  wednesday text not null,
  thursday text not null,
  friday text not null,
  saturday text not null,
  sunday text not null,
  primary key (calendar_code, version)
);
create table calendar_edition_day (
  calendar_code text not null,
  version bigint not null,
  day date not null,
  working boolean not null,
  hours text,
  primary key (calendar_code, version, day),
  foreign key (calendar_code, version) references calendar_edition
);
insert into calendar_edition
select code, version, zone, monday, tuesday, wednesday, thursday, friday, saturday, sunday from working_calendar;
insert into calendar_edition_day
select d.calendar_code, c.version, d.day, d.working, d.hours
from calendar_day d join working_calendar c on c.code = d.calendar_code;

-- warnings: further steps, such as 0.9 or PT2H (before it is due), separated by commas. quiet: warns during working
-- hours only. carries: what one department used up is used up for the next.
alter table service_level add column warnings text not null default '';
alter table service_level add column quiet boolean not null default false;
alter table service_level add column carries boolean not null default false;
update service_level set carries = true, warnings = 'PT24H', quiet = true where clock = 'department-answer';

-- past_*: what was counted before counted_from, under another calendar or in another department's hands.
alter table ticket_clock
  add column calendar_version bigint not null default 0,
  add column level_version bigint not null default 0,
  add column warnings text not null default '',
  add column quiet boolean not null default false,
  add column carries boolean not null default false,
  add column own_limit boolean not null default false,
  add column handed_on boolean not null default false,
  add column warned text not null default '',
  add column counted_from timestamptz,
  add column past_counted text,
  add column past_worked text,
  add column past_pauses text;
update ticket_clock c set calendar_version = w.version from working_calendar w where w.code = c.calendar_code;
update ticket_clock set own_limit = true where code = 'promised-reply';
update ticket_clock set warnings = trim_scale(warn_at::numeric)::text where warn_at > 0;

-- due_at is kept for open clocks too (null while they stand still), so that what is due next can be listed.
update ticket_clock c set due_at = d.due_at from deadline d
where d.kind = 'clock-due' and d.subject = c.id::text and c.stopped_at is null;
create index ticket_clock_due on ticket_clock (due_at, id) where stopped_at is null;
create index ticket_clock_due_unit on ticket_clock (responsible, due_at, id) where stopped_at is null;
create index ticket_clock_due_code on ticket_clock (code, due_at, id) where stopped_at is null;
create index ticket_clock_open_level on ticket_clock (code, tier, level_version, id) where stopped_at is null;
create index ticket_clock_open_calendar on ticket_clock (calendar_code, calendar_version, id) where stopped_at is null;

create table clock_entry (
  clock_id uuid not null,
  seq integer not null,
  kind text not null,
  at timestamptz not null,
  made_by text not null,
  why text not null,
  time_limit text not null,
  calendar_code text not null,
  calendar_version bigint not null,
  counted text not null,
  worked text not null,
  due_at timestamptz,
  primary key (clock_id, seq)
);
create function clock_entry_is_only_added() returns trigger language plpgsql as
$$ begin raise exception 'the ledger of clocks is only added to'; end $$;
create trigger clock_entry_is_only_added before update or delete or truncate on clock_entry
  for each statement execute function clock_entry_is_only_added();
