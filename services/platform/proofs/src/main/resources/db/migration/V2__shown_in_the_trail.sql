insert into audit_visible (table_name, column_name) values ('lamp', 'colour');
insert into audit_scope (table_name, records, belongs_to, why) values ('*', 'ALL', 'lamp_id', 'whatever tells of a lamp');
insert into audit_scope (table_name, records, ignored, belongs_to, why) values
  ('sighting', 'NONE', '{}', null, 'lamps seen, of which the outbox tells');
insert into audit_event (type, action, subject_kind, actor_field) values
  ('dev.thirdring.proofs.lamp-lit.v1', 'lit', 'lamp', null);
