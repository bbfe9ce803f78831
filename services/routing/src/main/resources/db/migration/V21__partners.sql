-- A partner is a unit of its own: what belongs to the unit of this code is the partner's.
-- answer_within: an ISO 8601 duration, the service level agreed with the partner; null = as for any department.
create table partner (
  code text primary key references unit,
  id uuid not null unique,
  contact_name text not null,
  contact_email text,
  contact_phone text,
  answer_within text,
  active boolean not null default true,
  created_at timestamptz not null,
  version bigint not null default 0
);
create index partner_newest on partner (created_at desc, id desc);

-- What is a partner's: its products and the ports (short codes) that its messages come from.
create table partner_holding (
  kind text not null check (kind in ('PRODUCT', 'PORT')),
  value text not null,
  partner text not null references partner,
  primary key (kind, value)
);
create index partner_holding_partner on partner_holding (partner);

-- Secrets are encrypted with a key that is not in the database.
create table partner_webhook (
  id uuid primary key,
  partner text not null references partner,
  url text not null,
  secret bytea,
  previous_secret bytea,
  previous_until timestamptz,
  state text not null check (state in ('PENDING', 'ACTIVE', 'DISABLED')),
  disabled_reason text,
  failing_since timestamptz,
  created_at timestamptz not null,
  version bigint not null default 0
);
create index partner_webhook_partner on partner_webhook (partner, created_at desc, id desc);

create table webhook_delivery (
  id uuid primary key,
  number bigint generated always as identity,
  webhook_id uuid not null references partner_webhook,
  partner text not null,
  assignment_id uuid not null,
  type text not null,
  body text not null,
  created_at timestamptz not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'DEAD')),
  attempts integer not null default 0,
  next_at timestamptz not null,
  last_error text,
  ended_at timestamptz
);
create index webhook_delivery_waiting on webhook_delivery (webhook_id, assignment_id, number) where state = 'WAITING';
create index webhook_delivery_due on webhook_delivery (next_at) where state = 'WAITING';
create index webhook_delivery_partner on webhook_delivery (partner, created_at desc, id desc);
create index webhook_delivery_ended on webhook_delivery (ended_at) where state <> 'WAITING';

-- What a partner's contact is told of its receivers.
create table partner_notice (
  id uuid primary key,
  partner text not null references partner,
  webhook_id uuid not null,
  noticed_at timestamptz not null,
  what text not null
);
create index partner_notice_newest on partner_notice (partner, noticed_at desc, id desc);

-- Whatever way an assignment changes, what a partner is told of it is committed with the change. It holds no word of
-- the customer: the partner reads the rest over the interface.
create function tell_partner_of(told_of uuid, told text) returns void language sql as $$
  insert into webhook_delivery (id, webhook_id, partner, assignment_id, type, body, created_at, next_at)
  select gen_random_uuid(), w.id, w.partner, a.id, 'assignment.' || told,
    json_build_object('type', 'assignment.' || told,
      'timestamp', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'data', json_build_object('assignmentId', a.id, 'partner', w.partner, 'ticketNumber', a.ticket_number,
        'state', a.state, 'category', t.category, 'product', t.product,
        'madeAt', to_char(a.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'answerDueAt', to_char(a.answer_due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))::text,
    now(), now()
  from assignment a
  join partner_webhook w on w.partner = a.department and w.state = 'ACTIVE'
  left join routed_ticket t on t.ticket_id = a.ticket_id
  where a.id = told_of;
$$;

create function tell_partner() returns trigger language plpgsql as $$
begin
  perform tell_partner_of(new.id, case when tg_op = 'INSERT' then 'made' when new.state = 'OPEN' then 'reopened'
    else replace(lower(new.state), '_', '-') end);
  return null;
end $$;
create trigger assignment_made_for_partner after insert on assignment for each row execute function tell_partner();
create trigger assignment_changed_for_partner after update of state on assignment
for each row when (old.state is distinct from new.state) execute function tell_partner();

create function tell_partner_of_urging() returns trigger language plpgsql as $$
begin
  perform tell_partner_of(new.assignment_id, 'urged');
  return null;
end $$;
create trigger assignment_urged_for_partner after insert on assignment_note
for each row when (new.what = 'URGED') execute function tell_partner_of_urging();

insert into audit_scope (table_name, records, why) values
  ('webhook_delivery', 'NONE', 'a queue that tells its own history; replays are noted');
insert into audit_visible (table_name, column_name)
select '*', name from unnest(array['partner', 'url', 'answer_within', 'disabled_reason']) as name;
insert into audit_visible (table_name, column_name) values ('partner_holding', 'value'), ('partner_notice', 'what');
