-- The tables of closed months one by one, letter by letter as the month's hashed text holds them: a question about a
-- month is answered from its table. grouped_by: empty for all together.
create table closed_table (
  zone text not null,
  month date not null,
  grouped_by text not null,
  content text not null,
  primary key (zone, month, grouped_by),
  foreign key (zone, month) references closed_month
);

create view closed_table_of_text (zone, month, grouped_by, content) as
select c.zone, c.month, coalesce(t.value ->> 'by', ''), t.value::text
from closed_month c cross join lateral json_array_elements(c.content::json -> 'tables') as t (value);

insert into closed_table (zone, month, grouped_by, content)
select zone, month, grouped_by, content from closed_table_of_text;
