-- What the audit trail shows of mails and links: what became of them, and why.
insert into audit_visible (table_name, column_name) values
  ('received_mail', 'outcome'),
  ('ticket_continuation', 'reason');
