-- What the moments on a ticket's line of times are called.
create table timeline_label (
  kind text primary key,
  name_zh text not null,
  name_en text not null
);
insert into timeline_label (kind, name_zh, name_en) values
  ('STARTED', '开始计时', 'Started'),
  ('PAUSED', '暂停', 'Paused'),
  ('RESUMED', '恢复', 'Resumed'),
  ('LIMIT_CHANGED', '时限调整', 'Limit changed'),
  ('CALENDAR_CHANGED', '日历调整', 'Calendar changed'),
  ('WARNED', '预警', 'Warned'),
  ('ASKED', '督办询问', 'Asked how far it is'),
  ('MISSED', '超时', 'Missed'),
  ('URGED', '催办', 'Urged'),
  ('KEPT', '按时完成', 'Kept'),
  ('LATE', '逾期完成', 'Done too late'),
  ('DUE', '到期', 'Due');

-- Trails of their own, and copies of what is audited.
insert into audit_scope (table_name, records, belongs_to, why) values
  ('clock_entry', 'NONE', null, 'a ledger that is only added to'),
  ('calendar_edition', 'NONE', null, 'a copy of the calendar, which is audited'),
  ('calendar_edition_day', 'NONE', null, 'a copy of the calendar, which is audited');
insert into audit_visible (table_name, column_name) values
  ('ticket_pause', 'reason'), ('ticket_pause', 'clocks'), ('ticket_pause', 'paused_by'), ('ticket_pause', 'ended_by'),
  ('ticket_pause', 'ended_because'), ('pause_reason', 'clocks'), ('pause_reason', 'longest');
