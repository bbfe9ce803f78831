-- Whose words are still to be forgotten.
create index received_mail_refused_words on received_mail (received_at)
where outcome in ('REFUSED', 'UNREADABLE') and (from_address is not null or subject <> '' or html is not null);
