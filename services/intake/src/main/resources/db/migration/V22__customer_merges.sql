-- Two files of one person become one, and two again when that was a mistake (I7).
create table customer_merge (
  id uuid primary key,
  from_id uuid not null references customer (id),
  into_id uuid not null references customer (id),
  merged_by text not null,
  merged_at timestamptz not null,
  undone_by text,
  undone_at timestamptz,
  check (from_id <> into_id)
);
create unique index customer_merge_open on customer_merge (from_id) where undone_at is null;
create index customer_merge_into on customer_merge (into_id, merged_at desc, id desc);

-- What moved: exactly this goes back.
create table customer_merge_item (
  merge_id uuid not null references customer_merge (id),
  kind text not null check (kind in ('PHONE', 'EMAIL', 'POST', 'TICKET', 'REPORT')),
  key text not null,
  primary key (merge_id, kind, key)
);

-- Somebody gave an address that is in another's file: they may be one person.
create table customer_twin (
  customer_id uuid not null references customer (id),
  twin_id uuid not null references customer (id),
  noted_at timestamptz not null,
  primary key (customer_id, twin_id)
);
create index customer_twin_other on customer_twin (twin_id);
insert into audit_visible (table_name, column_name) values ('customer_merge', 'merged_by'), ('customer_merge', 'undone_by');
insert into audit_scope (table_name, records, why) values
  ('customer_merge_item', 'NONE', 'the merge is noted, and each ticket that moved'),
  ('customer_twin', 'NONE', 'a suggestion to agents');
