-- What the trail shows of intake: codes and references. Of what customers say and are called it only tells that it changed.
insert into audit_visible (table_name, column_name)
select '*', name
from unnest(array['form', 'channel', 'category', 'subcategory', 'product', 'region', 'tier', 'department', 'responsible',
  'catalog', 'number', 'source', 'looked_by', 'systems',
  'told_by', 'informed_of',
  'via', 'field', 'changed_by', 'checked_by', 'added_by', 'agent', 'media_type', 'brand', 'direction']) as name;

insert into audit_scope (table_name, records, belongs_to, ignored, why) values
  ('*', 'ALL', 'ticket_id', '{}', 'whatever is part of a ticket'),
  ('ticket', 'CHANGES', 'id', '{}', 'its opening is noted, in bulk, as its event leaves'),
  ('customer', 'CHANGES', null, '{last_seen_at}', 'added as a part of the opening'),
  ('web_message', 'NONE', null, '{}', 'its key is a receipt that nobody may learn; the opening of its ticket is noted'),
  ('rate_limit', 'NONE', null, '{}', 'counts knocks at the public door'),
  ('attachment_chunk', 'NONE', null, '{}', 'bytes; the attachment they belong to is noted'),
  ('customer_reach', 'CHANGES', null, '{}', 'customer_change tells what was added to a file, and when'),
  ('customer_search', 'NONE', null, '{}', 'an index of names and numbers'),
  ('chat_line', 'NONE', null, '{}', 'what was said is kept with the contact'),
  ('chat_read', 'NONE', null, '{}', 'how far each side has read'),
  ('chat_presence', 'NONE', null, '{}', 'who is connected'),
  ('chat_key', 'NONE', null, '{}', 'keys of connections'),
  ('ticket_words', 'NONE', null, '{}', 'an index of words'),
  ('ticket_unsearched', 'NONE', null, '{}', 'a queue of the index of words'),
  ('way_entry', 'NONE', null, '{}', 'a history of its own, of events noted where they happened');

insert into audit_event (type, action, subject_kind, actor_field) values
  ('dev.thirdring.intake.ticket-opened.v1', 'opened', 'ticket', 'responsible'),
  ('dev.thirdring.intake.ticket-taken-over.v1', 'taken-over', 'ticket', 'source');
