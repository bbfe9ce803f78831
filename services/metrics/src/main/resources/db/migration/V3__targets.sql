-- Targets are data. tier is empty where one target holds for all.
create table target (
  id text primary key,
  figure text not null,
  variant text not null,
  tier text not null default '',
  at_least numeric(12, 2),
  at_most numeric(12, 2),
  version bigint not null default 0,
  unique (figure, variant, tier),
  check (at_least is not null or at_most is not null)
);

insert into target (id, figure, variant, tier, at_least) values
  ('on_the_spot.default', 'on_the_spot', 'default', '', 80),
  ('first_reply.default', 'first_reply', 'default', '', 100),
  ('effective_reply.default', 'effective_reply', 'default', '', 96),
  ('reply_timeliness.default', 'reply_timeliness', 'default', '', 96),
  ('assignment_timeliness.default', 'assignment_timeliness', 'default', '', 95),
  ('assignment_timeliness.whole_way', 'assignment_timeliness', 'whole_way', '', 98),
  ('complaint_satisfaction.own.vip', 'complaint_satisfaction', 'own', 'vip', 95),
  ('complaint_satisfaction.own.premium', 'complaint_satisfaction', 'own', 'premium', 90),
  ('complaint_satisfaction.own.standard', 'complaint_satisfaction', 'own', 'standard', 85),
  ('complaint_satisfaction.own.youth', 'complaint_satisfaction', 'own', 'youth', 85),
  ('complaint_satisfaction.own.prepaid', 'complaint_satisfaction', 'own', 'prepaid', 85),
  ('complaint_satisfaction.group.vip', 'complaint_satisfaction', 'group', 'vip', 80),
  ('complaint_satisfaction.group.premium', 'complaint_satisfaction', 'group', 'premium', 70),
  ('complaint_satisfaction.group.youth', 'complaint_satisfaction', 'group', 'youth', 70),
  ('complaint_satisfaction.group.prepaid', 'complaint_satisfaction', 'group', 'prepaid', 65),
  -- Standard is youth and prepaid together until brands are tiers of their own: the lower of the two holds.
  ('complaint_satisfaction.group.standard', 'complaint_satisfaction', 'group', 'standard', 65);
