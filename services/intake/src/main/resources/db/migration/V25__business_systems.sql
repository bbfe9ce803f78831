create table business_system (
  code text primary key,
  id uuid not null unique,
  definition text not null,
  active boolean not null,
  created_at timestamptz not null,
  version bigint not null
);
create index business_system_newest on business_system (created_at desc, id desc);

-- Who looked at what; what the systems answered is never kept. A trial has no ticket.
create table business_system_look (
  id uuid primary key,
  ticket_id uuid,
  customer_id uuid,
  looked_by text not null,
  looked_at timestamptz not null,
  systems text not null
);
create index business_system_look_ticket on business_system_look (ticket_id, looked_at desc, id desc);
