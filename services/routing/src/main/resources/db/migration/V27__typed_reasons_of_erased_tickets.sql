-- Why somebody handed a ticket on is typed, and may name the customer; what a rule says does not.
create or replace function blank_assignment() returns trigger language plpgsql as $$
begin
  if is_erased(new.ticket_id) then
    new.remedy := case when new.remedy is not null then '' end;
    new.prevention := case when new.prevention is not null then '' end;
    new.plan := case when new.plan is not null then '' end;
    new.visit_scope := case when new.visit_scope is not null then '' end;
    new.compensation_reason := case when new.compensation_reason is not null then '' end;
    new.compensation_no_credit := case when new.compensation_no_credit is not null then '' end;
    new.closed_reason := case when new.closed_reason is not null then '' end;
    new.reason := case when new.rule in
      ('passed-on', 'corrected', 'reviewer', 'reopened', 'hand-on-limit', 'taken-over') then '' else new.reason end;
  end if;
  return new;
end $$;
