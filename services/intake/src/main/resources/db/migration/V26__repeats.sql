-- How repeats are recognised; one row.
create table repeat_rule (
  id smallint primary key check (id = 1),
  window_days integer not null,
  least_score integer not null,
  offered_max integer not null,
  customer_weight integer not null,
  product_weight integer not null,
  subcategory_weight integer not null,
  wording_weight integer not null,
  version bigint not null
);
insert into repeat_rule values (1, 180, 50, 5, 30, 20, 20, 30, 0);

-- A complaint about the same matter again, and the first of its chain.
create table ticket_repeat (
  ticket_id uuid primary key references ticket (id),
  repeats_id uuid not null references ticket (id),
  first_id uuid not null references ticket (id),
  confirmed_by text not null,
  confirmed_at timestamptz not null
);
create index ticket_repeat_first on ticket_repeat (first_id, confirmed_at desc, ticket_id desc);

-- Offered, and not the same matter: not offered again.
create table repeat_refusal (
  ticket_id uuid not null references ticket (id),
  other_id uuid not null references ticket (id),
  refused_by text not null,
  refused_at timestamptz not null,
  primary key (ticket_id, other_id)
);
