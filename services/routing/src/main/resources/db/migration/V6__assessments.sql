create table assessment_entry (
  id uuid primary key,
  department text not null,
  kind text not null,
  ticket_id uuid not null,
  subject_id uuid not null,
  service text not null,
  clock text,
  entered_at timestamptz not null
);
create index assessment_entered on assessment_entry (entered_at desc, id desc);
create index assessment_department_entered on assessment_entry (department, entered_at desc, id desc);
