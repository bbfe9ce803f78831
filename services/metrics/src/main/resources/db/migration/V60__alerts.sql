-- How figures are watched (M3). scoped_by: each group for itself; empty: all together. evaluated_* are the job's notes.
create table alert_rule (
  id text primary key,
  figure text not null,
  variant text not null,
  period text not null check (period in ('HALF_HOUR', 'HOUR', 'DAY', 'WEEK', 'MONTH')),
  scoped_by text not null default '',
  minimum_volume bigint not null check (minimum_volume >= 0),
  margin numeric(12, 2) not null check (margin >= 0),
  raise_after integer not null check (raise_after between 1 and 10),
  clear_after integer not null check (clear_after between 1 and 10),
  enabled boolean not null default true,
  evaluated_from timestamptz,
  evaluated_at timestamptz,
  version bigint not null default 0,
  unique (figure, variant, period, scoped_by)
);

insert into alert_rule (id, figure, variant, period, scoped_by, minimum_volume, margin, raise_after, clear_after) values
  ('service_level', 'service_level', 'of_offered_less_short', 'HALF_HOUR', '', 10, 2, 1, 2),
  ('service_level.queue', 'service_level', 'of_offered_less_short', 'HALF_HOUR', 'QUEUE', 10, 2, 2, 2),
  ('asa', 'asa', 'default', 'HALF_HOUR', '', 10, 2, 2, 2),
  ('blocked_rate', 'blocked_rate', 'default', 'HOUR', '', 20, 0.5, 1, 2),
  ('adherence', 'adherence', 'default', 'DAY', '', 1, 1, 1, 2),
  ('acw', 'acw', 'default', 'DAY', '', 20, 3, 1, 2),
  ('time_to_abandon', 'time_to_abandon', 'default', 'DAY', '', 10, 3, 1, 2),
  ('aht', 'aht', 'default', 'DAY', '', 20, 15, 1, 2),
  ('hold', 'hold', 'default', 'DAY', '', 20, 3, 1, 2),
  ('rings', 'rings', 'default', 'DAY', '', 20, 0.2, 1, 2),
  ('queue_time', 'queue_time', 'default', 'DAY', '', 20, 3, 1, 2),
  ('queue_time.queue', 'queue_time', 'default', 'DAY', 'QUEUE', 20, 3, 1, 2),
  ('occupancy', 'occupancy', 'default', 'DAY', '', 1, 1, 1, 2),
  ('abandon_rate', 'abandon_rate', 'default', 'DAY', '', 20, 0.5, 1, 2),
  ('abandon_rate.queue', 'abandon_rate', 'default', 'DAY', 'QUEUE', 20, 0.5, 1, 2),
  ('attendance', 'attendance', 'default', 'DAY', '', 1, 1, 1, 2),
  ('fcr', 'fcr', 'default', 'DAY', '', 20, 1, 1, 2),
  ('transfer_rate', 'transfer_rate', 'default', 'DAY', '', 20, 0.1, 1, 2),
  ('cost_per_call', 'cost_per_call', 'default', 'WEEK', '', 100, 0.2, 1, 2),
  ('talk', 'talk', 'default', 'WEEK', '', 100, 5, 1, 2),
  ('queued_rate', 'queued_rate', 'default', 'WEEK', '', 100, 0.5, 1, 2),
  ('first_reply', 'first_reply', 'default', 'WEEK', '', 5, 0, 1, 1),
  ('effective_reply', 'effective_reply', 'default', 'WEEK', '', 5, 1, 1, 2),
  ('assignment_timeliness', 'assignment_timeliness', 'default', 'WEEK', 'DEPARTMENT', 5, 1, 1, 2),
  ('on_the_spot', 'on_the_spot', 'default', 'MONTH', '', 5, 1, 1, 2),
  ('reply_timeliness', 'reply_timeliness', 'default', 'MONTH', '', 5, 1, 1, 2),
  ('complaint_satisfaction.own', 'complaint_satisfaction', 'own', 'MONTH', 'TIER', 5, 1, 1, 2),
  ('complaint_satisfaction.group', 'complaint_satisfaction', 'group', 'MONTH', 'TIER', 5, 1, 1, 2);

-- Who answers for what; empty: any. The nearest counts.
create table alert_responsibility (
  id uuid primary key,
  figure text not null default '',
  kind text not null default '',
  scope text not null default '',
  role text,
  person text,
  version bigint not null default 0,
  unique (figure, kind, scope),
  check ((role is null) <> (person is null)),
  check (scope = '' or kind <> '')
);
insert into alert_responsibility (id, figure, kind, role) values
  ('00000000-0000-4000-8000-000000000001', '', '', 'supervisor'),
  ('00000000-0000-4000-8000-000000000002', 'cost_per_call', '', 'general-manager'),
  ('00000000-0000-4000-8000-000000000003', 'complaint_satisfaction', '', 'quality'),
  ('00000000-0000-4000-8000-000000000004', 'fcr', '', 'quality');

-- One row an alert. part_of: the alert about the same figure over all groups.
create table alert (
  id uuid primary key,
  rule text not null references alert_rule,
  scope text not null,
  side text not null check (side in ('BELOW', 'ABOVE')),
  first_from timestamptz not null,
  newest_from timestamptz not null,
  newest_to timestamptz not null,
  numerator bigint not null,
  denominator bigint,
  value numeric,
  at_least numeric,
  at_most numeric,
  raised_at timestamptz not null,
  part_of uuid references alert,
  responsible_role text,
  responsible_person text,
  reminders integer not null,
  remind_at timestamptz not null,
  snoozed_until timestamptz,
  state text not null check (state in ('OPEN', 'ACKNOWLEDGED', 'DECIDED', 'CLEARED', 'CLOSED')),
  state_by text,
  state_at timestamptz,
  state_why text,
  recounted boolean not null default false,
  version bigint not null default 0
);
create unique index alert_live on alert (rule, scope) where state in ('OPEN', 'ACKNOWLEDGED', 'DECIDED');
create index alert_raised_at on alert (raised_at desc, id desc);
create index alert_of_rule on alert (rule, scope, raised_at desc);
create index alert_remind_at on alert (remind_at) where state = 'OPEN';

create table alert_decision (
  id uuid primary key,
  alert_id uuid not null references alert,
  measure text,
  words text not null,
  decided_by text not null,
  decided_at timestamptz not null
);
create index alert_decision_of on alert_decision (alert_id, decided_at);
