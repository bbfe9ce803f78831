-- What people or programs typed (why, and the request's name) is in the chain by its salted hash only, so it can be
-- taken out without breaking a link. Entries sealed before this have no salt and stay as they are.
alter table audit_entry
  add column salt text,
  add column words text,
  add column erased_at timestamptz,
  add column erased_by text,
  add column erasure text;
grant update (reason, request_id, salt, words, erased_at, erased_by, erasure) on audit_entry to current_user;
grant update (reason, request_id) on audit_unsealed to current_user;

create function audit_field(value text) returns text language sql immutable strict parallel safe as
  $$ select octet_length(convert_to(value, 'UTF8')) || ':' || value || ',' $$;

create or replace function audit_refuse() returns trigger language plpgsql as $$
declare
  erasable constant text[] := '{reason,request_id,salt,words,erased_at,erased_by,erasure}';
begin
  if tg_op = 'DELETE' and current_setting('third_ring.audit_may_remove', true) = tg_table_name then
    return old;
  end if;
  if tg_op = 'UPDATE' and current_setting('third_ring.audit_may_erase', true) = 'yes' and new.reason = ''
      and new.request_id = '' and to_jsonb(new) - erasable = to_jsonb(old) - erasable then
    return new;
  end if;
  raise exception 'the audit trail is only added to' using errcode = 'insufficient_privilege';
end $$;

-- Takes the typed words out of what is noted of these things (of one of these kinds) and of their parts. Who did what, when,
-- to which thing stays.
create function audit_erase(kinds text[], things text[], because text) returns bigint language plpgsql as $$
declare
  acting constant text := split_part(coalesce(current_setting('third_ring.acting', true), ''), E'\n', 1);
  erased bigint;
begin
  perform set_config('third_ring.audit_may_erase', 'yes', true);
  update audit_unsealed set reason = '', request_id = ''
  where (subject_kind = any (kinds) and subject_id = any (things) or belongs_to = any (things))
    and (reason <> '' or request_id <> '');
  update audit_entry
  set words = encode(sha256(convert_to(salt || audit_field(reason) || audit_field(request_id), 'UTF8')), 'hex'),
    salt = '', reason = '', request_id = '', erased_at = now(), erased_by = coalesce(nullif(acting, ''), 'system'),
    erasure = because
  where position in (
      select position from audit_entry where subject_kind = any (kinds) and subject_id = any (things)
      union select position from audit_entry where belongs_to <> '' and belongs_to = any (things))
    and salt <> '' and (reason <> '' or request_id <> '');
  get diagnostics erased = row_count;
  perform set_config('third_ring.audit_may_erase', '', true);
  return erased;
end $$;
