create table ticket_step (
  ticket_id uuid not null,
  step text not null,
  marked_at timestamptz not null,
  marked_by text not null,
  primary key (ticket_id, step)
);
