create extension if not exists btree_gist;

-- What a visit has to know of its ticket; no personal data.
create table ticket (
  id uuid primary key,
  number text not null,
  subject text not null,
  category text not null,
  product text,
  region text
);

create table service_order (
  id uuid primary key,
  version bigint not null,
  state text not null
    check (state in ('REQUESTED', 'APPROVED', 'BOOKED', 'PREPARED', 'ON_SITE', 'COMPLETED')),
  ticket_id uuid not null,
  assignment_id uuid not null,
  requested_skill text not null,
  requested_region text,
  requested_scope text not null,
  requested_by text not null,
  requested_at timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  plan text check (length(plan) <= 4000),
  skill text,
  region text,
  scope text,
  engineer text references engineer,
  starts_at timestamptz,
  ends_at timestamptz,
  booked_by text,
  booked_at timestamptz,
  confirmed text[],
  prepared_at timestamptz,
  arrived_at timestamptz,
  arrival_reported_to text,
  departed_at timestamptz,
  departure_reported_to text,
  return_consented_by text,
  report text check (length(report) <= 4000),
  solved boolean,
  check (approved_by <> requested_by),
  check (engineer <> approved_by),
  check (ends_at > starts_at),
  -- V7: appointments of an engineer do not overlap
  constraint service_order_no_overlap exclude using gist
    (engineer with =, tstzrange(starts_at, ends_at) with &&)
    where (state in ('BOOKED', 'PREPARED', 'ON_SITE'))
);
create index service_order_newest on service_order (requested_at desc, id desc);
create index service_order_newest_of_engineer on service_order (engineer, requested_at desc, id desc);
create index service_order_ticket on service_order (ticket_id);
create unique index service_order_one_open_per_assignment on service_order (assignment_id)
  where state <> 'COMPLETED';
