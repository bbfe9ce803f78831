-- One row an event, never changed but for the ticket's dimensions, which are filled in when the ticket's
-- opening comes later than the event (M8). What a column means for a kind stands in FactKind.
create table fact (
  event_id text not null,
  kind text not null,
  ticket_id uuid not null,
  subject_id uuid not null,
  at timestamptz not null,
  due_at timestamptz,
  label text,
  outcome text,
  in_time boolean,
  amount bigint,
  tier text,
  channel text,
  category text,
  department text,
  handled_by text,
  primary key (event_id, kind)
);
create index fact_kind_at on fact (kind, at);
create index fact_kind_due_at on fact (kind, due_at) where due_at is not null;
create index fact_ticket on fact (ticket_id, kind);
create index fact_subject on fact (subject_id, kind);
