-- The customer file (I7). customer.phone and customer.email are those to use first; customer_reach holds all.
alter table customer
  add column brand text,
  add column document_kind text,
  add column document_hash text,
  add column document_tail text,
  add column version bigint not null default 0,
  add column merged_into uuid references customer (id),
  add column erased_at timestamptz;
drop index customer_phone;
drop index customer_email;

-- A number (E.164) or e-mail address belongs to one customer; a postal address may be shared by a family.
create table customer_reach (
  customer_id uuid not null references customer (id),
  kind text not null check (kind in ('PHONE', 'EMAIL', 'POST')),
  value text not null,
  added_at timestamptz not null,
  added_by text not null,
  primary key (customer_id, kind, value)
);
insert into customer_reach (customer_id, kind, value, added_at, added_by)
  select id, 'PHONE', phone, first_seen_at, 'third-ring' from customer where phone is not null;
insert into customer_reach (customer_id, kind, value, added_at, added_by)
  select distinct on (email) id, 'EMAIL', email, first_seen_at, 'third-ring' from customer
  where email is not null order by email, first_seen_at, id;
update customer set email = null where email is not null and not exists (
  select from customer_reach r where r.kind = 'EMAIL' and r.value = customer.email and r.customer_id = customer.id);
create unique index customer_reach_owner on customer_reach (kind, value) where kind <> 'POST';

create table customer_change (
  id uuid primary key,
  customer_id uuid not null references customer (id),
  changed_at timestamptz not null,
  changed_by text not null,
  via text not null check (via in ('CONTACT', 'FILE', 'MERGE', 'UNDO')),
  field text not null,
  old_value text,
  new_value text
);
create index customer_change_customer on customer_change (customer_id, changed_at desc, id desc);

alter table personal_data_look alter column ticket_id drop not null;

create table document_check (
  id uuid primary key,
  customer_id uuid not null references customer (id),
  checked_at timestamptz not null,
  checked_by text not null,
  matched boolean not null
);
create index document_check_customer on document_check (customer_id, checked_at desc);

-- Any part of a name, a number or an e-mail address. pg_trgm does not index one or two Chinese characters,
-- so a name is kept as its parts of one to three characters; numbers and addresses as parts of three.
create function customer_grams(words text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct substr(word, place, size)), '{}')
  from regexp_split_to_table(words, '\n') word
  cross join lateral generate_series(
    case when word ~ '^\+[0-9]+$' or word like '%@%' then 3 when word ~ '[^\x01-\x7f]' then 1 else 2 end, 3) size
  cross join lateral generate_series(1, length(word) - size + 1) place
$$;

-- words: a line each for the name and every way to reach, NFKC, lower case.
create table customer_search (
  customer_id uuid primary key references customer (id),
  words text not null,
  grams text[] not null generated always as (customer_grams(words)) stored
);
alter table customer_search alter column grams set statistics 1000;
insert into customer_search (customer_id, words)
  select id, lower(normalize(concat_ws(E'\n', name,
    (select string_agg(value, E'\n') from customer_reach r where r.customer_id = c.id)), NFKC))
  from customer c;
create index customer_search_grams on customer_search using gin (grams) with (gin_pending_list_limit = 512);

-- Planned anew for each search: a rare part is looked up, a common one is met soon among the newest.
create function customer_found(parts text[], patterns text[], before uuid, size integer) returns setof uuid
language plpgsql stable as $$
begin
  return query execute
    'select customer_id from customer_search
     where grams @> $1 and words like all ($2) and customer_id < $3
     order by customer_id desc limit $4' using parts, patterns, before, size;
end
$$;

alter table catalog_entry drop constraint if exists catalog_entry_catalog_check;
insert into catalog_entry (catalog, code, name_zh, name_en) values
  ('brand', 'gotone', '全球通', 'GoTone'),
  ('brand', 'm-zone', '动感地带', 'M-Zone'),
  ('brand', 'easyown', '神州行', 'Easyown');
