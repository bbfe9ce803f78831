create table lamp (
  id uuid primary key,
  name text not null unique,
  colour text not null,
  version bigint not null
);

create table wish (
  position bigint generated always as identity primary key,
  lamp_id uuid not null,
  sequence integer not null
);

create table sighting (
  position bigint generated always as identity primary key,
  lamp_id uuid not null,
  sequence integer not null
);
