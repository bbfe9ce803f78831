-- Customers who asked to be erased: the person goes, tickets keep what figures need. Ids, codes and staff only.
create table customer_erasure (
  id uuid primary key,
  version bigint not null,
  customer_id uuid not null references customer (id),
  ground text not null,
  despite_open_tickets boolean not null,
  requested_by text not null,
  requested_at timestamptz not null,
  state text not null check (state in ('REQUESTED', 'DONE', 'REFUSED')),
  decided_by text,
  decided_at timestamptz,
  open_tickets integer,
  tickets integer,
  files integer
);
create index customer_erasure_newest on customer_erasure (requested_at desc, id desc);
create unique index customer_erasure_waiting on customer_erasure (customer_id) where state = 'REQUESTED';
create index customer_merged_into on customer (merged_into) where merged_into is not null;

insert into audit_visible (table_name, column_name)
select 'customer_erasure', name from unnest(array['ground', 'requested_by', 'decided_by']) as name;
insert into audit_scope (table_name, records, belongs_to, why) values
  ('customer_erasure', 'ALL', 'customer_id', 'part of a customer''s file'),
  ('customer_change', 'ALL', 'customer_id', 'part of a customer''s file'),
  ('document_check', 'ALL', 'customer_id', 'part of a customer''s file'),
  ('dealer_report', 'ALL', 'customer_id', 'part of a customer''s file'),
  ('customer_merge', 'ALL', 'into_id', 'part of a customer''s file');
update audit_scope set belongs_to = 'customer_id' where table_name = 'customer_reach';

-- A file and all that were merged into it, and into those.
create function files_of(customer uuid) returns setof uuid language sql stable rows 1 as $$
  with recursive files (id) as (
    select customer union select c.id from customer c join files f on c.merged_into = f.id)
  select id from files
$$;

create function tickets_of(customer uuid) returns setof uuid language sql stable as $$
  select id from ticket where customer_id in (select files_of(customer))
$$;

-- Stored answers that name any of these.
create function names_any(answer text, things uuid[]) returns boolean language sql immutable as $$
  select exists (
    select from regexp_matches(answer, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g') found
    where found[1]::uuid = any (things))
$$;
