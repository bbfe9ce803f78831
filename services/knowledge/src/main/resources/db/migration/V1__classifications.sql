-- Categories (I2) and products that questions and articles are filed under.
create table classification (
  kind text not null check (kind in ('category', 'product')),
  code text not null check (code ~ '^[a-z0-9-]{1,64}$'),
  zh text not null,
  en text not null,
  primary key (kind, code)
);
insert into classification (kind, code, zh, en) values
  ('category', 'consultation', '咨询', 'Consultation'),
  ('category', 'agency', '代理', 'Agency'),
  ('category', 'complaint', '投诉', 'Complaint'),
  ('category', 'suggestion', '建议及意见', 'Suggestion'),
  ('product', 'broadband', '宽带', 'Broadband'),
  ('product', 'mobile', '移动电话', 'Mobile'),
  ('product', 'iptv', '互联网电视', 'IPTV'),
  ('product', 'vehicle', '汽车', 'Vehicle');
