-- What changed, by whom. Triggers on every table note changes in audit_unsealed, in the transaction of the change;
-- a sealer moves them to audit_entry and gives each its position and its hash. No entry holds a personal value:
-- of a text column only the names in audit_visible are shown, of any other it is only said that it changed.
create table audit_unsealed (
  number bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  actor text not null,
  roles text not null default '',
  acts_for text not null default '',
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  belongs_to text not null default '',
  fields text not null default '{}',
  reason text not null default '',
  request_id text not null default ''
);

create table audit_entry (
  position bigint primary key,
  at timestamptz not null,
  actor text not null,
  roles text not null,
  acts_for text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  belongs_to text not null,
  fields text not null,
  reason text not null,
  request_id text not null,
  hash text not null
);
create index audit_entry_subject on audit_entry (subject_kind, subject_id, position);
create index audit_entry_belongs_to on audit_entry (belongs_to, position) where belongs_to <> '';
create index audit_entry_actor on audit_entry (actor, position);
create index audit_entry_at on audit_entry using brin (at);

-- Where the chain begins after old entries were forgotten: the last one forgotten.
create table audit_anchor (
  position bigint primary key,
  hash text not null,
  forgotten_at timestamptz not null default now()
);

-- Tables that are not audited as a whole. Without a row here every change of a table is noted.
-- records: ALL, CHANGES (not what is added, for another entry tells it) or NONE. belongs_to: a column.
create table audit_scope (
  table_name text primary key,
  records text not null check (records in ('ALL', 'CHANGES', 'NONE')),
  belongs_to text,
  ignored text[] not null default '{}',
  why text not null
);

-- Columns of text that hold codes and names of things, never of persons. table_name '*': in any table.
create table audit_visible (
  table_name text not null,
  column_name text not null,
  primary key (table_name, column_name)
);

-- Events whose leaving the outbox is noted, in bulk: for what is added so often that a trigger a row would be felt.
create table audit_event (
  type text primary key,
  action text not null,
  subject_kind text not null,
  actor_field text
);

create table audit_attached (
  table_name text primary key,
  definition text not null
);

insert into audit_scope (table_name, records, why) values
  ('outbox', 'NONE', 'what it tells was noted where it happened'),
  ('inbox', 'NONE', 'ids of events seen'),
  ('deadline', 'NONE', 'timers'),
  ('idempotent_answer', 'NONE', 'answers to repeat'),
  ('flyway_schema_history', 'NONE', 'a history of its own'),
  ('audit_unsealed', 'NONE', 'the trail itself'),
  ('audit_entry', 'NONE', 'the trail itself'),
  ('audit_anchor', 'NONE', 'the trail itself'),
  ('audit_attached', 'NONE', 'the trail itself');


insert into audit_visible (table_name, column_name)
select '*', name
from unnest(array['code', 'state', 'status', 'kind', 'level', 'language', 'name_zh', 'name_en']) as name;

create function audit_note(action text, subject_kind text, subject_id text, belongs_to text, fields text, reason text)
returns void language plpgsql as $$
declare
  acting text[] := string_to_array(coalesce(current_setting('third_ring.acting', true), ''), E'\n');
begin
  insert into audit_unsealed (actor, roles, acts_for, request_id, action, subject_kind, subject_id, belongs_to, fields, reason)
  values (coalesce(nullif(acting[1], ''), 'system'), coalesce(acting[2], ''), coalesce(acting[3], ''),
    coalesce(nullif(acting[4], ''), current_setting('third_ring.cause', true), ''),
    action, subject_kind, subject_id, coalesce(belongs_to, ''), fields, reason);
end $$;

create function audit_event_left() returns trigger language plpgsql as $$
begin
  insert into audit_unsealed (at, actor, action, subject_kind, subject_id, belongs_to, request_id)
  select gone.occurred_at, coalesce(gone.payload::json ->> told.actor_field, 'system'), told.action, told.subject_kind,
    gone.key, gone.key, coalesce(nullif(gone.causation_id, ''), gone.id::text)
  from gone join audit_event told on told.type = gone.type
  order by gone.position;
  return null;
end $$;
create trigger audit_event_left after delete on outbox referencing old table as gone
for each statement execute function audit_event_left();

create function audit_shows(of_table text, of_column text, of_type oid) returns boolean language sql stable as $$
  select of_type in ('boolean'::regtype, 'smallint'::regtype, 'integer'::regtype, 'bigint'::regtype,
      'numeric'::regtype, 'uuid'::regtype, 'date'::regtype, 'timestamptz'::regtype)
    or exists (select from audit_visible where column_name = of_column and table_name in ('*', of_table))
$$;

-- One function and one trigger a table, written anew when its columns or what is to be noted of it changed.
create function audit_attach() returns void language plpgsql as $attach$
declare
  audited record;
  identity text;
  owner text;
  changed text;
  wanted text;
  events text;
begin
  perform pg_advisory_xact_lock(x'6175646974'::bigint);
  for audited in
    select c.oid, c.relname::text as name, coalesce(s.records, 'ALL') as records, coalesce(s.ignored, '{}') as ignored,
      coalesce(s.belongs_to, usual.belongs_to) as belongs_to
    from pg_class c
    left join audit_scope s on s.table_name = c.relname
    left join audit_scope usual on usual.table_name = '*'
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname
  loop
    select string_agg(
        case when audit_shows(audited.name, a.attname, a.atttypid)
          then format('coalesce(new.%1$I, old.%1$I)::text', a.attname) else $mask$'***'$mask$ end,
        ', ' order by a.attnum) into identity
    from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indrelid = audited.oid and i.indisprimary;
    select format('coalesce(new.%1$I, old.%1$I)::text', a.attname) into owner
    from pg_attribute a where a.attrelid = audited.oid and a.attname = audited.belongs_to and not a.attisdropped;
    select string_agg(
        format('(%1$L, case when old.%1$I is distinct from new.%1$I then %2$s end)', a.attname,
          case when audit_shows(audited.name, a.attname, a.atttypid)
            then format('jsonb_build_array(old.%1$I, new.%1$I)', a.attname)
            else $mask$'"***"'::jsonb$mask$ end),
        ', ' order by a.attnum) into changed
    from pg_attribute a
    where a.attrelid = audited.oid and a.attnum > 0 and not a.attisdropped and a.attname <> 'version'
      and a.attname <> all (audited.ignored) and a.atttypid not in ('bytea'::regtype, 'tsvector'::regtype);
    events := case audited.records when 'ALL' then 'insert or update or delete' else 'update or delete' end;
    wanted := case when audited.records = 'NONE' or changed is null then '' else format($body$
      create or replace function %1$I() returns trigger language plpgsql as $note$
      declare fields jsonb;
      begin
        select jsonb_object_agg(name, value) into fields from (values %2$s) as changed (name, value) where value is not null;
        if tg_op <> 'UPDATE' or fields is not null then
          perform audit_note(case tg_op when 'INSERT' then 'added' when 'UPDATE' then 'changed' else 'removed' end,
            %3$L, %4$s, %5$s, coalesce(fields, '{}')::text, '');
        end if;
        return null;
      end $note$;
      create trigger audit_row after %6$s on %7$I for each row execute function %1$I();
      $body$, 'audit_of_' || audited.name, changed, audited.name,
      case when identity is null then $none$''$none$ else 'concat_ws(''/'', ' || identity || ')' end,
      coalesce(owner, $none$''$none$), events, audited.name) end;
    continue when exists (
      select from audit_attached a where a.table_name = audited.name and a.definition = md5(wanted));
    execute format('drop trigger if exists audit_row on %I', audited.name);
    if wanted <> '' then
      execute wanted;
    end if;
    insert into audit_attached (table_name, definition) values (audited.name, md5(wanted))
    on conflict (table_name) do update set definition = excluded.definition;
  end loop;
end $attach$;

create function audit_refuse() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('third_ring.audit_may_remove', true) = tg_table_name then
    return old;
  end if;
  raise exception 'the audit trail is only added to' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_only_added_to before update or delete on audit_entry
for each row execute function audit_refuse();
create trigger audit_entry_not_emptied before truncate on audit_entry
for each statement execute function audit_refuse();
create trigger audit_unsealed_only_added_to before update or delete on audit_unsealed
for each row execute function audit_refuse();
create trigger audit_unsealed_not_emptied before truncate on audit_unsealed
for each statement execute function audit_refuse();
create trigger audit_anchor_only_added_to before update or delete on audit_anchor
for each row execute function audit_refuse();
revoke update, truncate on audit_entry, audit_unsealed, audit_anchor from public, current_user;

-- The only way to forget: at the old end of the chain, whose last hash is kept as its new beginning.
create function audit_forget(before timestamptz) returns bigint language plpgsql as $$
declare
  last bigint;
  gone bigint;
begin
  perform pg_advisory_xact_lock(x'7365616c'::bigint);
  select min(position) - 1 into last from audit_entry where at >= before;
  if last is null then
    return 0;
  end if;
  insert into audit_anchor (position, hash) select position, hash from audit_entry where position = last
  on conflict do nothing;
  perform set_config('third_ring.audit_may_remove', 'audit_entry', true);
  delete from audit_entry where position <= last;
  get diagnostics gone = row_count;
  perform set_config('third_ring.audit_may_remove', '', true);
  return gone;
end $$;
