create table chat (
  id uuid primary key,
  version bigint not null,
  state text not null,
  agent text,
  wanted_agent text,
  name text,
  phone text,
  email text,
  language text not null,
  client text not null,
  start_key text not null unique,
  start_hash text not null,
  started_at timestamptz not null,
  waiting_since timestamptz,
  taken_at timestamptz,
  last_at timestamptz not null,
  customer_free_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  last_sequence integer not null,
  ticket_id uuid
);
create index chat_newest on chat (started_at desc, id desc);
create index chat_state_newest on chat (state, started_at desc, id desc);
create index chat_waiting on chat (waiting_since) where state = 'WAITING';
create index chat_agent on chat (agent) where state = 'TALKING';
create index chat_client on chat (client) where state <> 'ENDED';
create index chat_ticket on chat (ticket_id, started_at) where ticket_id is not null;

-- A line is written under the lock of its chat, so sequences have no gaps and commit in order.
create table chat_line (
  chat_id uuid not null references chat (id),
  sequence integer not null,
  at timestamptz not null,
  side text not null,
  kind text not null,
  author text,
  text text not null,
  key text,
  primary key (chat_id, sequence)
);
create unique index chat_line_key on chat_line (chat_id, side, key) where key is not null;

create table chat_key (
  hash text primary key,
  chat_id uuid not null references chat (id),
  side text not null,
  holder text not null,
  expires_at timestamptz not null
);
create index chat_key_expiry on chat_key (expires_at);

create table chat_read (
  chat_id uuid not null references chat (id),
  side text not null,
  sequence integer not null,
  primary key (chat_id, side)
);

-- Who is connected, to whichever replica; a replica that dies leaves rows that grow old.
create table chat_presence (
  connection uuid primary key,
  chat_id uuid not null,
  side text not null,
  seen_at timestamptz not null
);
create index chat_presence_chat on chat_presence (chat_id, side);
