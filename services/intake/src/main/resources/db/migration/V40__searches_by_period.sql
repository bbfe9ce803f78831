-- A ticket's words come from the service (TicketWords): it and the search cut texts with the same code. Among them are
-- the periods in which it was opened, so that a search names the newest ones instead of walking them; and what words
-- begin with, so that no search gathers all words of a beginning.
drop function words_of(text, text, text, text, text);
drop function number_words(text);
drop function search_words(text);

drop table ticket_words;
drop function day_of(timestamptz);
create table ticket_words (
  ticket_id uuid primary key references ticket (id) on delete cascade,
  words tsvector not null
);
create index ticket_words_found on ticket_words using gin (words) with (gin_pending_list_limit = 512);
alter table ticket_words alter column words set statistics 300;

truncate ticket_unsearched;
insert into ticket_unsearched select id from ticket;
