-- Tickets whose customer was erased: what is held of them is blanked, and what comes later (a late message, a dead
-- letter sent again, somebody's note) is blanked as it arrives.
create table erased_ticket (
  ticket_id uuid primary key,
  customer_id uuid not null,
  erased_at timestamptz not null
);

create function is_erased(ticket uuid) returns boolean language sql stable as
  'select exists (select from erased_ticket where ticket_id = ticket)';

create function blank_customer() returns trigger language plpgsql as $$
begin
  if is_erased(new.ticket_id) then
    new.subject := '已删除 erased';
    new.name := null;
    new.phone := null;
  end if;
  return new;
end $$;
create trigger blank_erased before insert or update on customer for each row execute function blank_customer();

create function blank_follow_up() returns trigger language plpgsql as $$
begin
  if is_erased(new.ticket_id) then
    new.remedy := '';
    new.remark := null;
  end if;
  return new;
end $$;
create trigger blank_erased before insert or update on follow_up for each row execute function blank_follow_up();

create function blank_attempt() returns trigger language plpgsql as $$
begin
  if is_erased((select ticket_id from follow_up where id = new.follow_up_id)) then
    new.remark := null;
  end if;
  return new;
end $$;
create trigger blank_erased before insert or update on attempt for each row execute function blank_attempt();

-- Run twice it does nothing more.
create function erase_tickets(tickets uuid[], customer uuid, at timestamptz) returns integer language plpgsql as $$
begin
  insert into erased_ticket (ticket_id, customer_id, erased_at) select unnest(tickets), customer, at
  on conflict do nothing;
  update customer set subject = subject where ticket_id = any (tickets);
  update follow_up set remedy = remedy where ticket_id = any (tickets);
  update attempt set remark = remark where follow_up_id in (select id from follow_up where ticket_id = any (tickets));
  return cardinality(tickets);
end $$;
