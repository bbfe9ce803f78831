-- Tickets whose customer was erased: what is held of them is blanked, and what comes later (a late message, a dead
-- letter sent again, somebody's note) is blanked as it arrives.
create table erased_ticket (
  ticket_id uuid primary key,
  customer_id uuid not null,
  erased_at timestamptz not null
);

create function is_erased(ticket uuid) returns boolean language sql stable as
  'select exists (select from erased_ticket where ticket_id = ticket)';

create function blank_routed_ticket() returns trigger language plpgsql as $$
begin
  if is_erased(new.ticket_id) then
    new.subject := '已删除 erased';
  end if;
  return new;
end $$;
create trigger blank_erased before insert or update on routed_ticket for each row execute function blank_routed_ticket();

create function blank_assignment() returns trigger language plpgsql as $$
begin
  if is_erased(new.ticket_id) then
    new.remedy := case when new.remedy is not null then '' end;
    new.prevention := case when new.prevention is not null then '' end;
    new.plan := case when new.plan is not null then '' end;
    new.visit_scope := case when new.visit_scope is not null then '' end;
    new.compensation_reason := case when new.compensation_reason is not null then '' end;
    new.compensation_no_credit := case when new.compensation_no_credit is not null then '' end;
    new.closed_reason := case when new.closed_reason is not null then '' end;
  end if;
  return new;
end $$;
create trigger blank_erased before insert or update on assignment for each row execute function blank_assignment();

create function blank_assignment_note() returns trigger language plpgsql as $$
begin
  if is_erased((select ticket_id from assignment where id = new.assignment_id)) then
    new.why := '';
  end if;
  return new;
end $$;
create trigger blank_erased before insert or update on assignment_note for each row execute function blank_assignment_note();

create function blank_approval() returns trigger language plpgsql as $$
begin
  if is_erased(new.ticket_id) then
    new.reason := '';
    new.no_credit_because := case when new.no_credit_because is not null then '' end;
  end if;
  return new;
end $$;
create trigger blank_erased before insert or update on approval for each row execute function blank_approval();

create function blank_approval_step() returns trigger language plpgsql as $$
begin
  if is_erased((select ticket_id from approval where id = new.approval_id)) then
    new.why := case when new.why is not null then '' end;
  end if;
  return new;
end $$;
create trigger blank_erased before insert or update on approval_step for each row execute function blank_approval_step();

create function blank_ticket_pause() returns trigger language plpgsql as $$
begin
  if is_erased(new.ticket_id) then
    new.remark := '';
  end if;
  return new;
end $$;
create trigger blank_erased before insert or update on ticket_pause for each row execute function blank_ticket_pause();

create function blank_assessment_entry() returns trigger language plpgsql as $$
begin
  if is_erased(new.ticket_id) then
    new.disputed_because := case when new.disputed_because is not null then '' end;
    new.decided_because := case when new.decided_because is not null then '' end;
  end if;
  return new;
end $$;
create trigger blank_erased before insert or update on assessment_entry for each row execute function blank_assessment_entry();

create function blank_escalation() returns trigger language plpgsql as $$
begin
  if is_erased(new.ticket_id) then
    new.reason := '';
  end if;
  return new;
end $$;
create trigger blank_erased before insert or update on escalation for each row execute function blank_escalation();

create function blank_webhook_delivery() returns trigger language plpgsql as $$
begin
  if is_erased((select ticket_id from assignment where id = new.assignment_id)) then
    new.body := '{}';
    new.last_error := case when new.last_error is not null then '' end;
  end if;
  return new;
end $$;
create trigger blank_erased before insert or update on webhook_delivery for each row execute function blank_webhook_delivery();

-- Run twice it does nothing more.
create function erase_tickets(tickets uuid[], customer uuid, at timestamptz) returns integer language plpgsql as $$
begin
  insert into erased_ticket (ticket_id, customer_id, erased_at) select unnest(tickets), customer, at
  on conflict do nothing;
  update routed_ticket set subject = subject where ticket_id = any (tickets);
  update assignment set remedy = remedy where ticket_id = any (tickets);
  update assignment_note set why = why where assignment_id in (select id from assignment where ticket_id = any (tickets));
  update approval set reason = reason where ticket_id = any (tickets);
  update approval_step set why = why where approval_id in (select id from approval where ticket_id = any (tickets));
  update ticket_pause set remark = remark where ticket_id = any (tickets);
  update assessment_entry set disputed_because = disputed_because where ticket_id = any (tickets);
  update escalation set reason = reason where ticket_id = any (tickets);
  update webhook_delivery set body = body where assignment_id in (select id from assignment where ticket_id = any (tickets));
  return cardinality(tickets);
end $$;

insert into audit_visible (table_name, column_name) values ('erased_ticket', 'ticket_id');
