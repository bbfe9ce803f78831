-- What to consider when a figure is outside its target is told once, with the figure's definition (M3).
-- Measures of a text stand between semicolons, in both languages as many; what nobody edited is told so.
update figure_measure f set zh = told.zh
from (values
  ('time_to_abandon', '放弃前等待很短：顾客另有选择或打不进来；查看忙音与排队'),
  ('aht', '按呼叫类型分析；由班长报告异常者；辅导；过长可能意味着人员过剩'),
  ('occupancy', '培训；督导'),
  ('blocked_rate', '溢出；增加人员；连续重拨只计一次'),
  ('fcr', '决定权限；数据可得；培训；查看重复来电者'),
  ('transfer_rate', '按技能分配；通报后转接；缺少的信息；请班长提出计划'),
  ('rings', '人员；预测；事后处理与持线是否超出计划；自助服务；公布实时数据'),
  ('queue_time', '人员；预测；事后处理与持线是否超出计划；自助服务；公布实时数据'),
  ('asa', '人员；预测；事后处理与持线是否超出计划；自助服务；公布实时数据'),
  ('service_level', '人员；预测；事后处理与持线是否超出计划；自助服务；公布实时数据')) as told (code, zh)
where f.code = told.code and f.version = 0;

-- Measures of alerts that somebody edited or added follow those of their figure.
update figure_measure f set zh = f.zh || '；' || edited.zh, en = f.en || '; ' || edited.en, version = f.version + 1
from (
  select figure, string_agg(zh, '；' order by place, id) as zh, string_agg(en, '; ' order by place, id) as en
  from measure
  where md5(id || '|' || zh || '|' || en) not in (
  '39c9159f96cd1af28d44f167d12ef5b5', '5862629818369d75d6dfc69acdcf898a', 'f37307327d42af9c22042781c3062897',
  'c96657a41c0567a9d3d713a9d43d1ede', '3cb8893699279048d02f58f6c522b4eb', 'e46ff157aca364adde0bcaf94ba6e543',
  '88f4bec3406e5e5ab6e59deda5ad0e17', '91511af3de322c217b1a258fe6d96cea', '9b899c2d7bc68171b6b48db1386614a0',
  'ec8c5a39d49fa9ab0557c408cb9d50eb', '2665c77908c5749621cbb8814834c5c6', 'e4ab3abcdd94eed6c8f77966f3c43402',
  '7c888f362a00aed98549859151541d88', '876d493d55a8ad508cc82096a7232b89', '0ad214119ed59392bb8d3e51918974d7',
  '4d7b573091d5e305aa253af65141265c', 'a2d2ee541ac15e22b08dac3b8d56cef5', '1bba68ecad7c1a27ed690adb68b86b07',
  '3f4e08cc7790b45332fa1785915cf6ae', '2b8efe6fbf10e4f0c75e429dd8134d81', '73656dbe8ea158868d68ac1ce4b02b7d',
  '9a341e9eb0bf8c59a728a4ccd3ea3f67', 'a02a7f3abf1d971a0f0768e070e18863', '242ef38136432c96eb7ef88c13b442f9',
  '64d53d4909d0641fd489851fcb130e2c', '432fa91881abacd8ab205347e94ae078', 'c4caa08d5b6ee5fd75e9073c32deeacb',
  '350a8bd369405c3e70699392aef615e0', '3bab4daeef2210edf114bc643ea3684f', '3ee1879639db2b736e7edd10b5b4bd9b',
  '23956ca2695ce41c1ed4ba4d3c562638', '858180809fb51608bce4e18d9902949f', '179a56ca83795ed88adc6cc94b6a5b75',
  '359bbfdbc39ee1b24037f8c700e84cb0', '2f2989c1f9808f0bc72bd728c9338c25', 'de92818bbd93ffb062ff1736fc6a9715',
  '967e06e114c053fb81e41b6acecc9c96', '11ae8ad399e7c46f430e19908d19f482', 'b14d3d55cf1b6a612d562750ecc9a93c',
  'acd549545e86673b9718fe63400a45b9', '8a4f7a17e71011199cbd5d5b23590a4b', 'd241557d7e5e5508d3a3e44740822a8f',
  '214d746d531f263dc13ea32540136e0a', '83c0ddcf6f582e01836d72f2a3d4f34e', 'e456d5459e3e28cdc85437ba109921ab',
  'b25274fb4d5017ec39b14bffba2b8360', '9675a75a7f626dc55ed2ba4dcab666d8', 'b1bba39683b58ec2c1e02c33054aa23a',
  'd60c021f417c6b3c754b005aeb69d53e', 'f5adf281565ca380d40607b061ffb66f', '51f10e573f17d0f4bcdb5fe38621d701',
  'b8d8b4573d9247984967c1a101548702', 'a0b51fdbc3d44aabc13721b36c052b2a', '87bfc933703a10a90402c54485189cff')
  group by figure) as edited
where f.code = edited.figure;

-- Figures that had none there keep those of alerts.
insert into figure_measure (code, zh, en)
select figure, string_agg(zh, '；' order by place, id), string_agg(en, '; ' order by place, id) from measure group by figure
on conflict (code) do nothing;

drop table measure;
