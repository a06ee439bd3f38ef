create schema payouts;

-- Where a seller's money goes: an account at the gateway, opened on the gateway's own pages.
create table payouts.payout_account (
  account_id uuid primary key references identity.account (id),
  gateway text not null constraint payout_account_gateway check (gateway in ('stripe')),
  country char(2) not null,
  create_key text not null constraint payout_account_key unique,
  provider_id text constraint payout_account_provider unique,
  state text not null default 'started' constraint payout_account_state check (state in ('started', 'pending', 'ready', 'restricted')),
  payouts_enabled boolean not null default false,
  requirements text[] not null default '{}',
  created_at timestamptz not null default platform.now(),
  updated_at timestamptz not null default platform.now()
);

-- Money on its way to a seller. Keys are stored before each call and never change for one version.
create table payouts.payout (
  id uuid primary key default uuidv7(),
  seller_id uuid not null references identity.account (id),
  subject_type text not null,
  subject_id uuid not null,
  reference text not null,
  amount bigint not null constraint payout_amount check (amount > 0),
  currency char(3) not null,
  source_charge_id text not null,
  state text not null constraint payout_state check (state in ('scheduled', 'blocked', 'transferring', 'in_transit', 'paid', 'failed')),
  blocked_by text constraint payout_blocked_by check (blocked_by in ('onboarding')),
  version int not null default 1,
  transfer_key text not null constraint payout_transfer_key unique,
  transfer_id text constraint payout_transfer unique,
  payout_key text not null constraint payout_payout_key unique,
  provider_payout_id text constraint payout_provider unique,
  destination text,
  last_error text,
  polled_at timestamptz,
  created_at timestamptz not null default platform.now(),
  paid_at timestamptz,
  constraint payout_once unique (subject_type, subject_id),
  constraint payout_blocked check ((state = 'blocked') = (blocked_by is not null)),
  constraint payout_sent check (state not in ('in_transit', 'paid') or transfer_id is not null)
);
create index payout_seller on payouts.payout (seller_id, id desc);
create index payout_unsettled on payouts.payout (created_at) where state in ('scheduled', 'transferring', 'in_transit');
create index payout_charge on payouts.payout (source_charge_id) where state = 'in_transit';
create index payout_blocked_seller on payouts.payout (seller_id) where state = 'blocked';

grant usage on schema payouts to fullhouse_app;
grant select, insert, update on all tables in schema payouts to fullhouse_app;
