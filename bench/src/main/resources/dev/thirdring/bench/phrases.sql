-- What made-up tickets are made of. The first of each list are the most common.
create or replace function pg_temp.u(i bigint, k int, seed bigint) returns float8 language sql immutable as $$
  select (hashint8extended(i, seed * 1000 + k) & 1073741823) / 1073741824.0::float8
$$;
create or replace function pg_temp.id(kind text, i bigint, seed bigint, at timestamptz) returns uuid
  language sql immutable as $$
  select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7'
    || substr(md5(kind || seed || ' ' || i), 1, 3) || '8' || substr(md5(kind || seed || ' ' || i), 4, 15))::uuid
$$;

-- Words as the service cuts them; phrases are cut once, tickets are put together from them.
create or replace function pg_temp.search_words(value text) returns tsvector language plpgsql immutable as $$
declare
  plain constant text := lower(normalize(value, NFKC));
  shifted constant text := regexp_replace(plain, '(^|[^㐀-鿿])[㐀-鿿]', '\1 ', 'g');
  other constant text := '[^\s[:punct:]㐀-鿿　-〿‐-‧]{1,64}';
begin
  return array_to_tsvector(array(
    select word[1] from regexp_matches(plain, '[㐀-鿿]{2}|' || other, 'g') word
    union
    select word[1] from regexp_matches(shifted, '[㐀-鿿]{2}', 'g') word
    union
    select word[1] from regexp_matches(plain, '[㐀-鿿]', 'g') word
    union
    select left(word[1], letters) from regexp_matches(plain, other, 'g') word
    cross join generate_series(3, least(8, length(word[1]))) letters));
end $$;
create or replace function pg_temp.number_words(number text) returns tsvector language sql immutable as $$
  select array_to_tsvector(array(
    select substr(tail, start, size) from substring(number from '[0-9]{1,9}$') tail, generate_series(3, length(tail)) size,
      generate_series(1, length(tail) - size + 1) start)) || pg_temp.search_words(number)
$$;
create or replace function pg_temp.period_words(at timestamptz) returns tsvector language sql immutable as $$
  select array_to_tsvector(array(
    select '@' || level || '/' || (floor(extract(epoch from at) / 3600)::bigint >> 3 * level)
    from generate_series(0, 5) level))
$$;

create temp table topic (place int primary key, product text, subcategory text, zh text, en text,
  zh_words tsvector, en_words tsvector);
insert into topic (place, product, subcategory, zh, en) values
  (0, 'broadband', 'slow-network', '晚上宽带很慢', 'Broadband is slow in the evening'),
  (1, 'mobile', 'no-signal', '小区里手机没有信号', 'No mobile signal at home'),
  (2, 'mobile', 'wrong-charge', '本月账单金额不对', 'The bill of this month is wrong'),
  (3, 'ring-tone', 'unwanted-subscription', '没有订购彩铃却被扣费', 'Charged for ring tones never ordered'),
  (4, 'broadband', 'repair', '光猫红灯无法上网', 'Modem shows a red light'),
  (5, 'iptv', 'defect', '电视画面卡顿花屏', 'Television picture freezes'),
  (6, 'mobile', 'tariff', '咨询五元套餐的资费', 'Question about the small tariff'),
  (7, 'broadband', 'usage', '路由器密码忘记了', 'Forgot the password of the router'),
  (8, 'mobile', 'staff-attitude', '营业厅排队太久', 'Waited too long in the shop'),
  (9, 'vehicle', 'repair', '发动机有异响需要检修', 'Engine makes a strange noise'),
  (10, 'vehicle', 'defect', '倒车雷达失灵', 'Parking sensors do not work'),
  (11, 'equipment', 'defect', '充电器发烫', 'Charger gets hot'),
  (12, 'iptv', 'usage', '机顶盒遥控器不会用', 'How to use the remote control'),
  (13, 'mobile', 'other', '希望增加亲情号码', 'Suggests adding family numbers'),
  (14, 'broadband', 'wrong-charge', '拆机以后仍然收费', 'Still charged after cancelling'),
  (15, 'ring-tone', 'other', '建议丰富民族音乐', 'Suggests more folk music'),
  (16, 'vehicle', 'other', '保养预约改期', 'Wants another date for maintenance'),
  (17, 'equipment', 'repair', '电池鼓包', 'Battery is swollen'),
  (18, 'mobile', 'unwanted-subscription', '短信广告退订不了', 'Cannot unsubscribe from advertising'),
  (19, 'iptv', 'wrong-charge', '点播节目重复计费', 'Charged twice for one film');

create temp table phrase (kind text, place int, zh text, en text, zh_words tsvector, en_words tsvector,
  primary key (kind, place));
insert into phrase (kind, place, zh, en)
  select 'opening', place - 1, split_part(line, '|', 1), split_part(line, '|', 2)
  from unnest(array[
    '顾客来电反映|The customer calls to say', '顾客说问题已有三天|It has gone on for three days',
    '顾客第二次反映同一问题|Second time about the same', '顾客情绪激动|The customer is upset',
    '业务员转来顾客书面意见|Written words passed on by a salesperson', '顾客在网上留言|Left on the web site',
    '家里有老人需要联系|There are elderly people at home', '顾客准备向消费者协会反映|Intends to go to the consumer association'
  ]) with ordinality as given (line, place)
  union all
  select 'wish', place - 1, split_part(line, '|', 1), split_part(line, '|', 2)
  from unnest(array[
    '请尽快回复|Please call back soon', '请派人上门查看|Please send somebody', '要求退费|Wants a refund',
    '希望得到解释|Wants an explanation', '请核实后答复|Please check and answer', '要求书面道歉|Wants a written apology',
    '希望赠送流量|Would like some data for free', '要求更换设备|Wants a replacement'
  ]) with ordinality as given (line, place)
  union all
  select 'result', place - 1, split_part(line, '|', 1), split_part(line, '|', 2)
  from unnest(array[
    '已解释清楚|Explained', '已上门修复|Repaired on site', '已退还费用|Refunded', '已调整基站参数|Cell was adjusted',
    '更换光猫后恢复|Works after the modem was replaced', '顾客撤回投诉|Withdrawn by the customer'
  ]) with ordinality as given (line, place)
  union all
  select 'street', place - 1, substr('东西南北中新老大小上下前后高长', 1 + (place % 15)::int, 1)
      || substr('朝和安兴福宁康泰华光明德仁义信', 1 + (place * 7 % 15)::int, 1)
      || substr('阳平门庆州海江山湖桥村园塔寺井', 1 + (place / 15)::int, 1) || '路',
    initcap(substr('karolimbentaduwis', 1 + (place % 13)::int, 4)) || ' Road ' || place
  from generate_series(1, 200) place
  union all
  select 'model', place - 1, '型号HG' || 8000 + place * 37, 'model HG' || 8000 + place * 37
  from generate_series(1, 400) place;
update topic set zh_words = pg_temp.search_words(zh), en_words = pg_temp.search_words(en);
update phrase set zh_words = pg_temp.search_words(zh), en_words = pg_temp.search_words(en);
create temp table region_code as
  select place - 1 as place, code
  from unnest(string_to_array('CN-GD CN-SH CN-BJ CN-JS CN-ZJ CN-SD CN-HA CN-SC CN-HB CN-HN CN-FJ CN-AH CN-HE CN-SN CN-LN '
    || 'CN-CQ CN-TJ CN-JX CN-GX CN-YN CN-HL CN-JL CN-SX CN-GZ CN-XJ CN-GS CN-NM CN-HI CN-NX CN-QH', ' '))
    with ordinality as given (code, place);
analyze topic, phrase, region_code;
