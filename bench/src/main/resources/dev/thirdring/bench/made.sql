-- One block of tickets as they will be, before they are written. Old ones are settled, new ones mostly not.
create temp table made on commit drop as
with given as (
  select ?::bigint as first, ?::bigint as last, ?::bigint as total, ?::bigint as seed, ?::timestamptz as until
), numbered as (
  select i, g.total, g.seed, g.until,
    g.until - interval '1 minute' - (g.total - i) * (interval '730 days' / g.total) as opened_at,
    pg_temp.u(i, 10, seed) as u_state, pg_temp.u(i, 11, seed) as u_form, pg_temp.u(i, 12, seed) as u_channel,
    pg_temp.u(i, 13, seed) as u_category, pg_temp.u(i, 14, seed) as u_urgent, pg_temp.u(i, 15, seed) as u_customer,
    pg_temp.u(i, 16, seed) as u_agent, pg_temp.u(i, 17, seed) as u_long, pg_temp.u(i, 18, seed) as u_source,
    pg_temp.u(i, 19, seed) < 0.7 as zh,
    floor(20 * power(pg_temp.u(i, 20, seed), 2))::int as topic, floor(30 * power(pg_temp.u(i, 21, seed), 2))::int as region,
    floor(8 * power(pg_temp.u(i, 22, seed), 2))::int as opening, floor(8 * power(pg_temp.u(i, 23, seed), 2))::int as wish,
    floor(6 * power(pg_temp.u(i, 24, seed), 2))::int as result, floor(200 * pg_temp.u(i, 25, seed))::int as street,
    floor(400 * power(pg_temp.u(i, 26, seed), 2))::int as model
  from given g cross join lateral generate_series(g.first, g.last) i
), decided as (
  select n.*,
    case when u_category < 0.55 then 'complaint' when u_category < 0.9 then 'consultation'
      when u_category < 0.96 then 'suggestion' else 'agency' end as category,
    case when u_channel < 0.62 then 'telephone' when u_channel < 0.78 then 'web-chat' when u_channel < 0.88 then 'web-message'
      when u_channel < 0.95 then 'email' when u_channel < 0.985 then 'sms' when u_channel < 0.995 then 'letter'
      else 'fax' end as channel,
    extract(epoch from until - opened_at) / 86400 as days
  from numbered n
), filed as (
  select d.*,
    case when channel in ('email', 'fax', 'letter', 'web-message', 'sms') and category = 'complaint' then 'REVIEWED_NOTICE'
      when u_form < 0.35 then case category when 'consultation' then 'CONSULTATION_RECORD' else 'CALL_RECORD' end
      when category = 'consultation' then 'QUESTION' else 'NOTICE' end as form
  from decided d
)
select f.i, pg_temp.id('ticket', f.i, f.seed, f.opened_at) as id,
  'TR-' || to_char(f.opened_at at time zone 'Asia/Shanghai', 'YYYYMMDD') || '-' || 100000 + f.i as number,
  case when f.form like '%RECORD' or u_state < least(0.9995, 0.55 + f.days * 0.02) then 'SETTLED'
    when f.form = 'REVIEWED_NOTICE' and f.days < 5 and u_long < 0.5 then 'AWAITING_REVIEW'
    when u_long < 0.3 then 'ANSWERED' else 'IN_HANDLING' end as state,
  f.form, f.channel, f.category, t.subcategory, t.product, r.code as region, f.zh,
  case when f.zh then t.zh || '，' || s.zh else t.en || ', ' || s.en end as subject,
  case when f.zh then o.zh || '，' || t.zh || '，' || m.zh || '，' || w.zh || '。'
    else o.en || ': ' || t.en || ', ' || m.en || '. ' || w.en || '.' end
    || case when u_long < 0.1 then ' C' || 70000000 + f.i * 7 else '' end as body,
  case when f.zh then x.zh else x.en end as result_text,
  u_urgent < 0.03 as urgent,
  case when u_customer < 0.2 then 'vip' when u_customer < 0.5 then 'premium' else 'standard' end as tier,
  pg_temp.id('customer', 1 + floor(greatest(1, f.total / 5) * power(u_customer, 2))::bigint, f.seed,
    f.until - interval '800 days') as customer_id,
  'agent' || 1 + floor(300 * power(u_agent, 2))::int as responsible,
  case when f.form like '%NOTICE' then (array['network-quality', 'billing', 'value-added', 'business-unit',
    'field-service', 'customer-care'])[1 + floor(6 * power(u_agent, 2))::int] end as department,
  f.opened_at - interval '1 minute' * (1 + u_long * 20) as received_at, f.opened_at,
  case when f.form like '%RECORD' then f.opened_at
    else least(f.until, f.opened_at + interval '10 days' * u_long * u_long + interval '20 minutes') end as ended_at,
  case when u_form > 0.96 then 1 else 0 end as reopened,
  case when u_source < 0.05 then 'REQ-' || 500000 + f.i end as source_reference,
  case when f.zh then o.zh_words || t.zh_words || m.zh_words || w.zh_words || s.zh_words
    else o.en_words || t.en_words || m.en_words || w.en_words || s.en_words end
    || case when u_long < 0.1 then pg_temp.search_words('C' || 70000000 + f.i * 7) else '' end as words,
  case when f.zh then x.zh_words else x.en_words end as result_words
from filed f
join topic t on t.place = f.topic
join region_code r on r.place = f.region
join phrase o on o.kind = 'opening' and o.place = f.opening
join phrase w on w.kind = 'wish' and w.place = f.wish
join phrase x on x.kind = 'result' and x.place = f.result
join phrase s on s.kind = 'street' and s.place = f.street
join phrase m on m.kind = 'model' and m.place = f.model
order by f.i
