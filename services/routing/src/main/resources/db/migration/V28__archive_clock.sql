-- The record of a settled ticket is filed within 3 working days of its end (I14); intake files what is complete when it
-- is warned.
insert into service_level (clock, tier, time_limit, warn_at, waits, when_due, name_zh, name_en) values
  ('archive', 'any', '3 working days', 0.9, false, 'MISSED', '工单归档', 'Record is archived');
insert into urging_circle (clock, circle, after, tell) values
  ('archive', 1, 'PT0S', 'HANDLER'),
  ('archive', 2, 'PT24H', 'SUPERVISOR');
