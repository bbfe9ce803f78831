-- Tickets whose customer was erased: what is held of them is blanked, and what comes later (a late message, a dead
-- letter sent again, somebody's note) is blanked as it arrives.
create table erased_ticket (
  ticket_id uuid primary key,
  customer_id uuid not null,
  erased_at timestamptz not null
);

create function is_erased(ticket uuid) returns boolean language sql stable as
  'select exists (select from erased_ticket where ticket_id = ticket)';

create function blank_ticket() returns trigger language plpgsql as $$
begin
  if is_erased(new.id) then
    new.subject := '已删除 erased';
  end if;
  return new;
end $$;
create trigger blank_erased before insert or update on ticket for each row execute function blank_ticket();

create function blank_service_order() returns trigger language plpgsql as $$
begin
  if is_erased(new.ticket_id) then
    new.requested_scope := '';
    new.plan := case when new.plan is not null then '' end;
    new.scope := case when new.scope is not null then '' end;
    new.report := case when new.report is not null then '' end;
  end if;
  return new;
end $$;
create trigger blank_erased before insert or update on service_order for each row execute function blank_service_order();

create function blank_difficulty() returns trigger language plpgsql as $$
begin
  if is_erased(new.ticket_id) then
    new.surroundings := '';
    new.situation := '';
    new.proposal := '';
    new.answer := case when new.answer is not null then '' end;
  end if;
  return new;
end $$;
create trigger blank_erased before insert or update on difficulty for each row execute function blank_difficulty();

-- Run twice it does nothing more.
create function erase_tickets(tickets uuid[], customer uuid, at timestamptz) returns integer language plpgsql as $$
begin
  insert into erased_ticket (ticket_id, customer_id, erased_at) select unnest(tickets), customer, at
  on conflict do nothing;
  update ticket set subject = subject where id = any (tickets);
  update service_order set requested_scope = requested_scope where ticket_id = any (tickets);
  update difficulty set surroundings = surroundings where ticket_id = any (tickets);
  return cardinality(tickets);
end $$;
