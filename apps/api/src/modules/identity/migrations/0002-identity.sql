create schema identity;

create table identity.account (
  id uuid primary key default uuidv7(),
  email text not null constraint account_email_unique unique constraint account_email_lower check (email = lower(email)),
  name text not null constraint account_name_length check (length(name) between 1 and 80),
  password_hash text not null,
  role text not null default 'user' check (role in ('user', 'agent', 'admin')),
  state text not null default 'pending' check (state in ('pending', 'active', 'suspended')),
  country text constraint account_country_code check (country ~ '^[A-Z]{2}$'),
  created_at timestamptz not null default platform.now(),
  verified_at timestamptz,
  password_changed_at timestamptz not null default platform.now(),
  constraint account_verified check (state = 'pending' or verified_at is not null)
);
create index account_email_start on identity.account (email text_pattern_ops);
create index account_name_words on identity.account using gin (lower(name) gin_trgm_ops);

-- One sign-in on one device. Expiry is real time (clock_timestamp()), what people read is the product's.
create table identity.session (
  id uuid primary key default uuidv7(),
  account_id uuid not null references identity.account,
  app text not null check (app in ('web', 'admin')),
  device text not null,
  address text not null,
  address_class text not null,
  created_at timestamptz not null default platform.now(),
  last_seen_at timestamptz not null default platform.now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_by text check (ended_by in ('signed_out', 'revoked', 'password', 'role', 'reuse')),
  constraint session_end_has_reason check ((ended_at is null) = (ended_by is null))
);
create index session_open on identity.session (account_id, last_seen_at) where ended_at is null;
create index session_known_address on identity.session (account_id, address_class);

-- Only hashes: a copy of this table signs nobody in.
create table identity.refresh_token (
  hash bytea primary key,
  session_id uuid not null references identity.session,
  expires_at timestamptz not null,
  used_at timestamptz,
  -- Which server key made the successor, so that a replay recomputes the same one after a rotation.
  successor_key text,
  constraint refresh_token_used_has_key check ((used_at is null) = (successor_key is null))
);
create index refresh_token_session on identity.refresh_token (session_id);

create table identity.one_time_token (
  hash bytea primary key,
  account_id uuid not null references identity.account,
  purpose text not null check (purpose in ('verify', 'reset')),
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_token_account on identity.one_time_token (account_id, purpose, created_at);

-- Keyed by hashes of what was typed, so that unknown addresses are paused exactly like known ones.
create table identity.sign_in_throttle (
  key bytea primary key,
  failures int not null default 1,
  first_failure_at timestamptz not null default platform.now(),
  paused_until timestamptz,
  told_at timestamptz
);
create index sign_in_throttle_age on identity.sign_in_throttle (first_failure_at);

grant usage on schema identity to fullhouse_app;
grant select, insert, update, delete on all tables in schema identity to fullhouse_app;
-- An account is history's anchor; it is pseudonymised, never deleted.
revoke delete, truncate on identity.account from fullhouse_app;
