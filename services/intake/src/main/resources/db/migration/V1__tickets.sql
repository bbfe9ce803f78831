create table catalog_entry (
  catalog text not null check (catalog in ('channel', 'category', 'subcategory', 'product', 'tier', 'authority', 'wish', 'department')),
  code text not null,
  name_zh text not null,
  name_en text not null,
  written boolean not null default false,
  live boolean not null default false,
  active boolean not null default true,
  version bigint not null default 0,
  primary key (catalog, code)
);

create table customer (
  id uuid primary key,
  name text,
  phone text,
  email text,
  language text not null,
  tier text not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null
);
create unique index customer_phone on customer (phone) where phone is not null;
create unique index customer_email on customer (email) where phone is null and email is not null;

create sequence ticket_number increment by 100 start with 1000;

create table ticket (
  id uuid primary key,
  number text not null unique,
  version bigint not null,
  state text not null,
  form text not null,
  channel text not null,
  category text not null,
  subcategory text,
  product text,
  region text,
  subject text not null,
  body text not null,
  urgent boolean not null,
  authority text,
  wish text,
  tier text not null,
  customer_id uuid not null references customer (id),
  responsible text not null,
  department text,
  received_at timestamptz not null,
  opened_at timestamptz not null,
  contact_ended_at timestamptz,
  promised_reply_at timestamptz,
  first_reply_at timestamptz,
  settled_at timestamptz,
  customer_accepts boolean,
  result text,
  reopened integer not null default 0,
  reopened_at timestamptz,
  source text,
  source_reference text
);
create index ticket_newest on ticket (opened_at desc, id desc);
create index ticket_state_newest on ticket (state, opened_at desc, id desc);
create index ticket_customer on ticket (customer_id, opened_at desc);
create unique index ticket_source on ticket (source, source_reference) where source is not null;

create table way_entry (
  event_id text primary key,
  ticket_id uuid not null,
  at timestamptz not null,
  service text not null,
  event text not null,
  actor text,
  details text not null
);
create index way_entry_ticket on way_entry (ticket_id, at);

create table personal_data_look (
  id uuid primary key,
  ticket_id uuid not null,
  customer_id uuid not null,
  looked_by text not null,
  looked_at timestamptz not null
);
create index personal_data_look_customer on personal_data_look (customer_id, looked_at desc);

create table takeover_mapping (
  code text primary key,
  mapping text not null,
  version bigint not null
);
