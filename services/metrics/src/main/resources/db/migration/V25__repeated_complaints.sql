-- Complaints about the same matter again (I9) join the tallies, beside all that were there before.
alter view tally rename to tally_without_repeats;
create view tally (name, at, label, amount, tier, channel, category, department) as
select name, at, label, amount, tier, channel, category, department from tally_without_repeats
union all
select 'COMPLAINTS_REPEATED', f.at, null::text, 1::bigint, f.tier, f.channel, f.category, null
from fact f where f.kind = 'COMPLAINT_REPEATED';
