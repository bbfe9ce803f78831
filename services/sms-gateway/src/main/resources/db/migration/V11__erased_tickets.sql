-- Tickets whose customer was erased: what is held of them is blanked, and what comes later (a late message, a dead
-- letter sent again, somebody's note) is blanked as it arrives.
create table erased_ticket (
  ticket_id uuid primary key,
  customer_id uuid not null,
  erased_at timestamptz not null
);

create function is_erased(ticket uuid) returns boolean language sql stable as
  'select exists (select from erased_ticket where ticket_id = ticket)';

create function blank_sandbox_message() returns trigger language plpgsql as $$
begin
  if is_erased(new.ticket_id) then
    new.text := '';
    new.recipient := '+10000000000' /* nobody has it */;
  end if;
  return new;
end $$;
create trigger blank_erased before insert or update on sandbox_message for each row execute function blank_sandbox_message();

-- Run twice it does nothing more.
create function erase_tickets(tickets uuid[], customer uuid, at timestamptz) returns integer language plpgsql as $$
begin
  insert into erased_ticket (ticket_id, customer_id, erased_at) select unnest(tickets), customer, at
  on conflict do nothing;
  update sandbox_message set text = text where ticket_id = any (tickets);
  return cardinality(tickets);
end $$;
