-- Counters that may be lost with the server: no write-ahead log, so counting costs no flush to disk.
alter table platform.rate_limit set unlogged;
create index rate_limit_age on platform.rate_limit (expire);

-- Workers that are alive: jobs held by one that is not are given back.
create table platform.worker (
  id text primary key,
  seen_at timestamptz not null default clock_timestamp()
);

-- The newest count of each invariant, for metrics and the desk.
create table platform.invariant_check (
  name text primary key,
  says text not null,
  broken int not null,
  checked_at timestamptz not null default clock_timestamp()
);

create index realtime_ticket_age on platform.realtime_ticket (expires_at);

grant select, insert, update, delete on platform.worker, platform.invariant_check to fullhouse_app;
