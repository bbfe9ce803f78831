-- What intake tells of ten-day reports (I15): kinds and times, never what was said. In any order (M8).
create table sales_report (
  report_id uuid primary key,
  salesperson text not null,
  region text,
  period text not null,
  received_at timestamptz not null,
  late boolean not null
);
create index sales_report_period on sales_report (period);

create table sales_report_entry (
  entry_id uuid primary key,
  report_id uuid not null,
  section text not null
);
create index sales_report_entry_report on sales_report_entry (report_id);

create table sales_report_answer (
  entry_id uuid primary key,
  answered_at timestamptz not null
);

create table sales_report_grade (
  report_id uuid primary key,
  grade text not null,
  graded_at timestamptz not null
);
