-- Circles per clock; 'any' holds where a clock has none of its own. quiet: told during working hours of the unit only.
-- For supervision-enquiry the circle is the how many-th enquiry in a row that is not answered; after is not used.
alter table urging_circle add column clock text not null default 'any', add column quiet boolean not null default false;
alter table urging_circle drop constraint urging_circle_pkey;
alter table urging_circle add primary key (clock, circle);
insert into urging_circle (clock, circle, after, tell) values
  ('supervision-enquiry', 1, 'PT0S', 'RESPONSIBLE'),
  ('supervision-enquiry', 3, 'PT0S', 'HEAD'),
  ('supervision-enquiry', 6, 'PT0S', 'SUPERVISOR'),
  ('promised-reply', 1, 'PT0S', 'HANDLER'),
  ('promised-reply', 2, 'PT1H', 'HEAD'),
  ('promised-reply', 3, 'PT4H', 'SUPERVISOR'),
  ('promised-reply', 4, 'PT24H', 'GENERAL_MANAGER');
-- Who took the first contact stays named as responsible for the customer hearing back (I16).
alter table routed_ticket add column taken_by text;
