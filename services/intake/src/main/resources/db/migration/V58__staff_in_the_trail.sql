-- Who of the centre was concerned: user names of staff, never customers.
insert into audit_visible (table_name, column_name)
select '*', name
from unnest(array['taken_by', 'kept_by', 'removed_by', 'marked_by', 'confirmed_by', 'refused_by', 'answered_by',
  'graded_by', 'received_by', 'exported_by', 'issued_by', 'tried_by', 'proved_by', 'responsible', 'salesperson']) as name
on conflict do nothing;
insert into audit_visible (table_name, column_name) values ('salesperson', 'name') on conflict do nothing;
