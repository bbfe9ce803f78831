-- A ticket was put right while somebody worked on it, and the rules name another unit now: a supervisor decides (R7).
create table hand_on_offer (
  id uuid primary key,
  ticket_id uuid not null,
  assignment_id uuid not null,
  ticket_number text not null,
  department text not null,
  wanted text not null,
  reason text not null,
  corrected_by text not null,
  offered_at timestamptz not null,
  accepted boolean,
  decided_by text,
  decided_at timestamptz
);
create unique index hand_on_offer_open on hand_on_offer (assignment_id) where decided_at is null;
create index hand_on_offer_newest on hand_on_offer (offered_at desc, id desc) where decided_at is null;

insert into audit_visible (table_name, column_name) values
  ('hand_on_offer', 'wanted'), ('hand_on_offer', 'corrected_by'), ('hand_on_offer', 'decided_by');

-- One thing done to many tickets: a row a ticket, so that the same request again goes on where it was.
create table bulk_run (
  id uuid primary key,
  actor text not null,
  key text not null,
  request text not null,
  operation text not null,
  begun_at timestamptz not null,
  unique (actor, key)
);
create table bulk_row (
  run_id uuid not null references bulk_run (id) on delete cascade,
  ticket_id uuid not null,
  position integer not null,
  outcome text not null,
  problem text,
  detail text,
  primary key (run_id, ticket_id)
);

insert into audit_scope (table_name, records, belongs_to, why) values
  ('bulk_row', 'NONE', null, 'what was done to each ticket is noted with the ticket');
insert into audit_visible (table_name, column_name) values ('bulk_run', 'operation'), ('bulk_run', 'actor');

-- What was said of an erased customer's ticket goes from offers too, and from those that come later.
create function blank_hand_on_offer() returns trigger language plpgsql as $$
begin
  if is_erased(new.ticket_id) then
    new.reason := '';
  end if;
  return new;
end $$;
create trigger blank_erased before insert or update on hand_on_offer for each row execute function blank_hand_on_offer();
create function erase_hand_on_offers() returns trigger language plpgsql as $$
begin
  update hand_on_offer set reason = '' where ticket_id = new.ticket_id;
  return null;
end $$;
create trigger erase_offers after insert on erased_ticket for each row execute function erase_hand_on_offers();
