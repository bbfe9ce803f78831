-- A line of the record: what was due when and done when, and whether it stands.
alter table assessment_entry
  add column due_at timestamptz,
  add column done_at timestamptz,
  add column state text not null default 'STANDS',
  add column disputed_by text,
  add column disputed_at timestamptz,
  add column disputed_because text,
  add column decided_by text,
  add column decided_at timestamptz,
  add column decided_because text,
  add column version bigint not null default 0;
update assessment_entry e set due_at = m.due_at, done_at = m.ended_at
from missed_deadline m
where e.kind = 'MISSED_DEADLINE' and m.service = e.service and m.clock = e.clock and m.subject_id = e.subject_id
  and m.missed_at = e.entered_at;
create index assessment_subject on assessment_entry (subject_id, clock) where done_at is null;
create index assessment_state on assessment_entry (state, entered_at desc, id desc) where state <> 'STANDS';
insert into audit_visible (table_name, column_name) values
  ('assessment_entry', 'state'), ('assessment_entry', 'kind'), ('assessment_entry', 'disputed_by'),
  ('assessment_entry', 'decided_by');
