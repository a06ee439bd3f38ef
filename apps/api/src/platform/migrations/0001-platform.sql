-- The one role the product runs as. Login roles are made members of it by entry/migrate.ts.
do $$ begin
  create role fullhouse_app nologin;
exception when duplicate_object or unique_violation then null;
end $$;

create extension if not exists pg_trgm;
create extension if not exists unaccent;

create schema if not exists platform;

-- Time: deadlines are judged by this clock alone, so that tests and the sandbox can move it.
create table platform.clock (
  only_row boolean primary key default true check (only_row),
  moved_by interval not null default '0',
  movable boolean not null default false
);
insert into platform.clock default values;

create function platform.now() returns timestamptz language sql stable
  return now() + coalesce((select moved_by from platform.clock where movable), interval '0');

-- Facts written in the transaction that made them true; delivered at least once.
create table platform.outbox (
  id uuid primary key default uuidv7(),
  position bigint generated always as identity unique,
  xid xid8 not null default pg_current_xact_id(),
  type text not null,
  version smallint not null,
  subject_type text not null,
  subject_id uuid not null,
  payload jsonb not null,
  channels text[] not null default '{}',
  correlation_id text,
  created_at timestamptz not null default platform.now(),
  relayed_at timestamptz
);
create index outbox_waiting on platform.outbox (xid, position) where relayed_at is null;
create index outbox_subject on platform.outbox (subject_id, position);

-- One row per consumer and event: the consumer's memory, its retry clock and its dead letter.
create table platform.inbox (
  id uuid not null unique default uuidv7(),
  consumer text not null,
  event_id uuid not null references platform.outbox,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'dead')),
  attempts int not null default 0,
  next_attempt_at timestamptz not null default clock_timestamp(),
  last_error text,
  done_at timestamptz,
  primary key (consumer, event_id)
);
create index inbox_waiting on platform.inbox (next_attempt_at) where state = 'waiting';
create index inbox_dead on platform.inbox (id) where state = 'dead';
create index inbox_event on platform.inbox (event_id);

-- Durable realtime channels: the relay alone assigns the sequence.
create table platform.channel (
  name text primary key,
  last_seq bigint not null default 0
);
create table platform.channel_message (
  channel text not null references platform.channel on delete cascade,
  seq bigint not null,
  topic text not null,
  data jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (channel, seq)
);
create index channel_message_age on platform.channel_message (created_at);

create table platform.realtime_ticket (
  hash bytea primary key,
  account_id uuid,
  expires_at timestamptz not null
);

create table platform.idempotency_key (
  account_id uuid not null,
  endpoint text not null,
  key text not null check (length(key) between 1 and 200),
  fingerprint bytea not null,
  status smallint,
  answer jsonb,
  created_at timestamptz not null default clock_timestamp(),
  primary key (account_id, endpoint, key)
);
create index idempotency_key_age on platform.idempotency_key (created_at);

-- rate-limiter-flexible's table, made here because it would make it late.
create table platform.rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

grant usage on schema platform to fullhouse_app;
grant execute on all functions in schema platform to fullhouse_app;
grant select, insert, update, delete on all tables in schema platform to fullhouse_app;
revoke insert, delete on platform.clock from fullhouse_app;
revoke delete, truncate on platform.outbox, platform.inbox from fullhouse_app;
-- An event never changes; only its relay mark does.
revoke update on platform.outbox from fullhouse_app;
grant update (relayed_at) on platform.outbox to fullhouse_app;
