-- Whatever way a customer's tier changes, open tickets follow it (I7, R5): the deadline is set with the change.
create function customer_tier_changed(customer uuid) returns void language sql as $$
  insert into deadline (kind, subject, due_at, try_at) values ('customer-tier', customer::text, now(), now())
  on conflict (kind, subject) do update set due_at = excluded.due_at, attempts = 0, try_at = excluded.try_at;
$$;

create function customer_of_another_tier() returns trigger language plpgsql as $$
begin
  perform customer_tier_changed(new.id);
  return null;
end $$;
create trigger customer_of_another_tier after update of tier on customer
for each row when (old.tier is distinct from new.tier) execute function customer_of_another_tier();

-- A ticket comes on another file when files are merged, or taken apart again.
create function ticket_of_another_customer() returns trigger language plpgsql as $$
begin
  perform customer_tier_changed(new.customer_id);
  return null;
end $$;
create trigger ticket_of_another_customer after update of customer_id on ticket
for each row when (old.customer_id is distinct from new.customer_id and new.state <> 'SETTLED')
execute function ticket_of_another_customer();
