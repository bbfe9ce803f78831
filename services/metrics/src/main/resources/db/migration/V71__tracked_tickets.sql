-- What the service tracking table (M4) tells of a ticket besides its facts. Nothing of the customer.
create table tracked_ticket (
  ticket_id uuid primary key,
  number text not null,
  subcategory text,
  product text,
  region text,
  form text not null
);
