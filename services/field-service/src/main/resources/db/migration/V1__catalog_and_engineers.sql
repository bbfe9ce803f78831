-- Skills, regions and the checklist of V2: data with names in Chinese and English.
create table catalog_entry (
  kind text not null check (kind in ('skill', 'region', 'checklist-item')),
  code text not null check (code ~ '^[a-z0-9-]{1,64}$'),
  zh text not null,
  en text not null,
  primary key (kind, code)
);
insert into catalog_entry (kind, code, zh, en) values
  ('skill', 'broadband', '宽带', 'Broadband'),
  ('skill', 'mobile', '移动通信', 'Mobile network'),
  ('skill', 'iptv', '互联网电视', 'IPTV'),
  ('skill', 'vehicle', '汽车', 'Vehicle'),
  ('region', 'east', '东区', 'East'),
  ('region', 'west', '西区', 'West'),
  ('region', 'central', '中区', 'Central'),
  ('checklist-item', 'task-clear', '任务明确', 'The task is clear'),
  ('checklist-item', 'plan-clear', '方案与方法明确', 'Plan and method are clear'),
  ('checklist-item', 'tools-complete', '工具齐全', 'Tools are complete'),
  ('checklist-item', 'documents-complete', '资料齐全', 'Documents are complete'),
  ('checklist-item', 'customer-known', '了解客户情况', 'The customer is known');

create table engineer (
  code text primary key,
  zh text not null,
  en text not null,
  skills text[] not null,
  regions text[] not null
);
insert into engineer (code, zh, en, skills, regions) values
  ('engineer1', '工程师一', 'Engineer 1', '{broadband,iptv,mobile}', '{east,central}'),
  ('engineer2', '工程师二', 'Engineer 2', '{broadband,mobile,vehicle}', '{west,central}');
