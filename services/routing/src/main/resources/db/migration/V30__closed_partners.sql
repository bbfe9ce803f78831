-- The unit of a partner that is closed takes no tickets either, and what it has open is handed on (R7, R10).
update unit u set active = false, version = u.version + 1
from partner p where p.code = u.code and not p.active and u.active;
insert into deadline (kind, subject, due_at, try_at)
select 'closed-unit', p.code, now(), now() from partner p where not p.active
on conflict do nothing;
