-- What a fax or letter adds to the contact that opened its ticket.
create table paper (
  ticket_id uuid primary key references ticket (id),
  brought_by text,
  pages integer not null
);
