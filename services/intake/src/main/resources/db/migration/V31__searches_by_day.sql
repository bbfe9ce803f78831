-- A search looks at the newest days first, so a common word costs no more among a million tickets than among few.
-- Single Chinese characters are words of their own: what begins with one would have to be gathered from everywhere.
create function day_of(at timestamptz) returns integer language sql immutable strict parallel safe as
  'select floor(extract(epoch from at) / 86400)::integer';

create or replace function search_words(value text) returns tsvector language plpgsql immutable strict parallel safe as $$
declare
  plain constant text := lower(normalize(left(value, 8000), NFKC));
  shifted constant text := regexp_replace(plain, '(^|[^㐀-鿿])[㐀-鿿]', '\1 ', 'g');
begin
  return array_to_tsvector(array(
    select word[1] from regexp_matches(plain, '[㐀-鿿]{2}|[^\s[:punct:]㐀-鿿　-〿‐-‧]{1,64}', 'g') word
    union
    select word[1] from regexp_matches(shifted, '[㐀-鿿]{2}', 'g') word
    union
    select word[1] from regexp_matches(plain, '[㐀-鿿]', 'g') word));
end $$;

drop table ticket_words;
create table ticket_words (
  ticket_id uuid primary key references ticket (id) on delete cascade,
  day integer not null,
  words tsvector not null
);
create index ticket_words_found on ticket_words using gin (day, words) with (gin_pending_list_limit = 512);
alter table ticket_words alter column words set statistics 300;
insert into ticket_unsearched select id from ticket;

-- What a department has in which state is asked together.
drop index ticket_department;
create index ticket_department on ticket (department, state, opened_at desc, id desc) where department is not null;
