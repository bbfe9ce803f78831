-- What dealers sold and service stations repaired (I8). A reference is the dealer's own and is taken once.
create table dealer_report (
  id uuid primary key,
  kind text not null check (kind in ('PURCHASE', 'REPAIR')),
  dealer text not null,
  reference text not null,
  customer_id uuid not null references customer (id),
  product text not null,
  model text,
  serial text,
  happened_on date not null,
  amount_minor bigint check (amount_minor >= 0),
  currency text,
  fault text,
  work text,
  reported_by text not null,
  reported_at timestamptz not null,
  unique (dealer, kind, reference),
  check ((amount_minor is null) = (currency is null))
);
create index dealer_report_customer on dealer_report (customer_id, kind, reported_at desc, id desc);
create index dealer_report_dealer on dealer_report (dealer, kind, reported_at desc, id desc);
create index dealer_report_newest on dealer_report (kind, reported_at desc, id desc);
insert into audit_visible (table_name, column_name) values ('dealer_report', 'dealer'), ('dealer_report', 'reported_by');
