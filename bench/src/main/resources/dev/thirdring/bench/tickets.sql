insert into ticket (id, number, version, state, form, channel, category, subcategory, product, region, subject, body,
  urgent, tier, customer_id, responsible, department, received_at, opened_at, first_reply_at, settled_at,
  customer_accepts, result, reopened, reopened_at, source, source_reference, changed_at)
select id, number, case when state = 'SETTLED' then 4 else 1 end, state, form, channel, category, subcategory, product,
  region, subject, body, urgent, tier, customer_id, responsible, department, received_at, opened_at,
  case when state <> 'AWAITING_REVIEW' then ended_at end, case when state = 'SETTLED' then ended_at end,
  case when state = 'SETTLED' then i % 12 > 0 end, case when state = 'SETTLED' then result_text end, reopened,
  case when reopened > 0 then ended_at end, case when source_reference is not null then 'city-311' end, source_reference,
  case when state = 'IN_HANDLING' then opened_at else ended_at end
from made order by i;

insert into ticket_words (ticket_id, words)
select id, words || pg_temp.number_words(number) || pg_temp.period_words(opened_at)
  || case when source_reference is null then '' else pg_temp.search_words(source_reference) end
  || case when state = 'SETTLED' then result_words else '' end
from made order by i;

insert into way_entry (event_id, ticket_id, at, service, event, actor, details)
select md5(id || event), id, opened_at + (ended_at - opened_at) * share, service, event, made.responsible,
  json_build_object('department', department, 'number', number)::text
from made cross join (values
  (0.05, 'routing', 'assignment-made'), (0.3, 'routing', 'assignment-urged'), (0.6, 'routing', 'assignment-answered'),
  (0.7, 'routing', 'assignment-completed'), (0.75, 'sms-notification', 'sms-requested'),
  (0.8, 'follow-up', 'follow-up-planned'), (0.95, 'follow-up', 'follow-up-completed'), (1.0, 'intake', 'ticket-settled')
) as step (share, service, event)
where form like '%NOTICE' and (state = 'SETTLED' or share < 0.5) and (event <> 'assignment-urged' or i % 4 = 0)
order by i, share
