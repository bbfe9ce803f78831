-- Lists of tickets: when a ticket changed last, and what it can be found by.
create extension if not exists btree_gin;

alter table ticket add column changed_at timestamptz;
update ticket set changed_at = greatest(opened_at, settled_at, reopened_at);
alter table ticket alter column changed_at set default clock_timestamp(), alter column changed_at set not null;

create function note_ticket_change() returns trigger language plpgsql as $$
begin
  new.changed_at := clock_timestamp();
  return new;
end $$;
create trigger ticket_changed before update on ticket for each row execute function note_ticket_change();

-- Lists that people work by: their own, their department's, what moved last. All are walked in the order shown.
create index ticket_last_changed on ticket (changed_at desc, id desc);
create index ticket_responsible on ticket (responsible, opened_at desc, id desc);
create index ticket_department on ticket (department, opened_at desc, id desc) where department is not null;
create index ticket_settled on ticket (settled_at) where settled_at is not null;
create index ticket_received on ticket using brin (received_at) with (pages_per_range = 16, autosummarize = on);
create index ticket_source_reference on ticket (source_reference) where source_reference is not null;

-- Rare codes in any combination: one index that intersects them, instead of one for each. What is common is found
-- faster by walking the newest.
create index ticket_codes on ticket using gin (channel, category, subcategory, product, region, tier);
create statistics ticket_matter (mcv) on category, subcategory, product from ticket;
create statistics ticket_paper (mcv) on channel, category, form, state from ticket;

-- Words as they are searched: Chinese by pairs of characters and the last of each run, so that one character finds
-- whatever it begins or ends; other scripts by words; numbers by words and by the endings of their last digits.
create function search_words(value text) returns tsvector language plpgsql immutable strict parallel safe as $$
declare
  plain constant text := lower(normalize(left(value, 8000), NFKC));
  shifted constant text := regexp_replace(plain, '(^|[^㐀-鿿])[㐀-鿿]', '\1 ', 'g');
  pairs constant text := '[㐀-鿿]{1,2}|[^\s[:punct:]㐀-鿿　-〿‐-‧]{1,64}';
begin
  return array_to_tsvector(array(
    select word[1] from regexp_matches(plain, pairs, 'g') word
    union
    select word[1] from regexp_matches(shifted, '[㐀-鿿]{1,2}', 'g') word));
end $$;

create function number_words(number text) returns tsvector language sql immutable strict parallel safe as $$
  select array_to_tsvector(array(
    select substr(tail, start) from substring(number from '[0-9]+$') tail, generate_series(1, length(tail) - 2) start))
$$;

create function words_of(number text, source_reference text, subject text, body text, result text) returns tsvector
  language sql immutable parallel safe as $$
  select number_words(number)
    || search_words(concat_ws(' ', number, source_reference, subject, left(body, 6000), left(result, 1000)))
$$;

-- Beside the ticket, not on it: a ticket changes often, its words seldom.
create table ticket_words (
  ticket_id uuid primary key references ticket (id) on delete cascade,
  words tsvector not null
);
create index ticket_words_found on ticket_words using gin (words) with (gin_pending_list_limit = 512);
alter table ticket_words alter column words set statistics 1000;

-- Opening a ticket only notes that its words are to be found (no index, a few microseconds); they follow within
-- seconds, many tickets at a time.
create table ticket_unsearched (ticket_id uuid not null);
insert into ticket_unsearched select id from ticket;
create function note_unsearched_ticket() returns trigger language plpgsql as $$
begin
  insert into ticket_unsearched values (new.id);
  return null;
end $$;
create trigger ticket_opened after insert on ticket for each row execute function note_unsearched_ticket();
create trigger ticket_reworded after update on ticket for each row
  when ((old.subject, old.body, old.result) is distinct from (new.subject, new.body, new.result))
  execute function note_unsearched_ticket();
