-- Who has a defect wants it reliable, and without trouble (I12).
insert into catalog_entry (catalog, code, name_zh, name_en) values
  ('wish', 'convenience', '便捷', 'Convenience')
on conflict do nothing;

insert into wish_rule (id, code, wish, kind, sign, weight, active, added_at, version)
select gen_random_uuid(), code, wish, kind, sign, weight, true, now(), 0 from (values
  ('convenience-defect', 'convenience', 'SUBCATEGORY', 'defect', 2),
  ('convenience-repair', 'convenience', 'SUBCATEGORY', 'repair', 2),
  ('convenience-trouble-zh', 'convenience', 'KEYWORD', '不方便', 4),
  ('convenience-trouble-en', 'convenience', 'KEYWORD', 'inconvenien', 4)
) as seed (code, wish, kind, sign, weight)
on conflict do nothing;

insert into wish_talk (wish, place, zh, en) values
  ('convenience', 0, '给您添麻烦了，我们上门来取，您不用跑。', 'Sorry for the trouble. We will come to you; you need not go anywhere.'),
  ('convenience', 1, '您看什么时间最方便，我们按您的时间安排。', 'Tell us the time that suits you best, and we will arrange for it.')
on conflict do nothing;
