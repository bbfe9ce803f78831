-- Filters of tickets under a name. filter: JSON, names of parameters with their values.
create table saved_view (
  id uuid primary key,
  owner text not null,
  name text not null,
  filter text not null,
  sort text not null,
  columns text not null,
  role text,
  unit text,
  version bigint not null default 0,
  unique (owner, name)
);
create index saved_view_role on saved_view (role) where role is not null;
create index saved_view_unit on saved_view (unit) where unit is not null;

insert into audit_visible (table_name, column_name) values
  ('saved_view', 'owner'), ('saved_view', 'role'), ('saved_view', 'unit'), ('saved_view', 'sort');
