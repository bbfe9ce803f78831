create table salesperson (
  id uuid primary key,
  code text not null unique,
  name text not null,
  region text,
  active boolean not null,
  since timestamptz not null,
  version bigint not null
);
create index salesperson_newest on salesperson (since desc, id desc);

create table sales_report (
  id uuid primary key,
  salesperson text not null references salesperson (code),
  period text not null,
  received_at timestamptz not null,
  received_by text not null,
  late boolean not null,
  grade text,
  graded_by text,
  graded_at timestamptz,
  items integer not null,
  open integer not null,
  version bigint not null,
  unique (salesperson, period)
);
create index sales_report_newest on sales_report (received_at desc, id desc);
create index sales_report_period on sales_report (period, received_at desc, id desc);

create table sales_report_item (
  id uuid primary key,
  report_id uuid not null references sales_report (id),
  place integer not null,
  section text not null,
  text text not null,
  product text,
  competitor text,
  price_minor bigint,
  currency text,
  received_at timestamptz not null,
  answer text,
  answered_by text,
  answered_at timestamptz,
  version bigint not null
);
create index sales_report_item_report on sales_report_item (report_id, place);
create index sales_report_item_newest on sales_report_item (received_at desc, id desc);
create index sales_report_item_open on sales_report_item (received_at desc, id desc) where answered_at is null;
