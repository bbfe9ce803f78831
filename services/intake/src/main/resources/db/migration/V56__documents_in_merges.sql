-- A document of the file that is taken up goes with it, and back when the merge is undone.
alter table customer_merge_item drop constraint customer_merge_item_kind_check;
alter table customer_merge_item add constraint customer_merge_item_kind_check
  check (kind in ('PHONE', 'EMAIL', 'POST', 'TICKET', 'REPORT', 'DOCUMENT'));
