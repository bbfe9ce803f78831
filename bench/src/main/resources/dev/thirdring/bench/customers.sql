with made as (
insert into customer (id, name, phone, email, language, tier, first_seen_at, last_seen_at)
select pg_temp.id('customer', i, g.seed, g.until - interval '800 days'),
  case when u1 < 0.75
    then substr('王李张刘陈杨黄赵吴周徐孙马朱胡', 1 + (u2 * 15)::int % 15, 1)
      || substr('伟芳娜敏静丽强磊军洋勇艳杰娟涛', 1 + (u3 * 15)::int % 15, 1)
      || case when u1 < 0.5 then substr('明华平兰英文玲波红梅', 1 + (u1 * 20)::int % 10, 1) else '' end
    else initcap(substr('marelinodasukitepo', 1 + (u2 * 13)::int, 4)) || ' '
      || initcap(substr('berkosandelivoraty', 1 + (u3 * 12)::int, 6)) end,
  case when i % 15 > 0 then '+86' || (13000000000 + i * 997 % 8999999999) end,
  case when i % 15 = 0 then 'customer' || i || '@example.com' end,
  case when u1 < 0.75 then 'ZH' else 'EN' end,
  case when u2 < 0.03 then 'vip' when u2 < 0.2 then 'premium' else 'standard' end,
  g.until - interval '800 days', g.until
from (select ?::bigint as first, ?::bigint as last, ?::bigint as total, ?::bigint as seed, ?::timestamptz as until) g
cross join lateral (
  select i, pg_temp.u(i, 1, g.seed) as u1, pg_temp.u(i, 2, g.seed) as u2, pg_temp.u(i, 3, g.seed) as u3
  from generate_series(g.first, g.last) i
) n
returning id, name, phone, email, first_seen_at),
reached as (
  insert into customer_reach (customer_id, kind, value, added_at, added_by)
  select id, case when phone is null then 'EMAIL' else 'PHONE' end, coalesce(phone, email), first_seen_at, 'generator'
  from made on conflict do nothing)
insert into customer_search (customer_id, words)
select id, lower(normalize(concat_ws(E'\n', name, phone, email), NFKC)) from made
