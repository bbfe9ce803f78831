-- What calls are doing that are not over, for the wall board (M5): changed with the steps that tell it.
create table live_call (
  call_id text primary key,
  doing text not null,
  queue text not null,
  since timestamptz not null
);
create index live_call_since on live_call (since);
