create schema payments;

-- One attempt to take money from a buyer. The key is stored before the gateway is called, the outcome after.
create table payments.payment (
  id uuid primary key default uuidv7(),
  payer_id uuid not null references identity.account (id),
  gateway text not null constraint payment_gateway check (gateway in ('stripe')),
  create_key text not null constraint payment_create_key unique,
  state text not null default 'created' constraint payment_state check (state in ('created', 'open', 'processing', 'succeeded', 'failed', 'cancelling', 'cancelled')),
  amount bigint not null constraint payment_amount check (amount > 0),
  currency char(3) not null,
  intent_id text constraint payment_intent unique,
  -- Sealed: with it a browser may confirm the payment.
  client_secret text,
  charge_id text constraint payment_charge unique,
  failure text,
  balance_transaction_id text,
  fee_amount bigint,
  funds_available_on timestamptz,
  funds_available_at timestamptz,
  polled_at timestamptz,
  created_at timestamptz not null default platform.now(),
  settled_at timestamptz
);
create index payment_unsettled on payments.payment (created_at) where state in ('created', 'open', 'processing', 'cancelling');
create index payment_fee_unknown on payments.payment (settled_at) where state = 'succeeded' and fee_amount is null;
create index payment_funds_pending on payments.payment (funds_available_on) where fee_amount is not null and funds_available_at is null;

-- What a payment is for: one payment may cover several purchases and orders, never the other way round.
create table payments.allocation (
  payment_id uuid not null references payments.payment (id),
  subject_type text not null,
  subject_id uuid not null,
  amount bigint not null constraint allocation_amount check (amount > 0),
  currency char(3) not null,
  -- False once the payment is cancelled or has failed for good.
  live boolean not null default true,
  primary key (payment_id, subject_type, subject_id)
);
create unique index allocation_one_live on payments.allocation (subject_type, subject_id) where live;
create index allocation_subject on payments.allocation (subject_id);

-- What providers told us, as they told it. Applied once, in the transaction of its effects.
create table payments.provider_event (
  id uuid primary key default uuidv7(),
  gateway text not null,
  account text not null default '',
  event_id text not null,
  type text not null,
  object_id text not null,
  payload jsonb not null,
  received_at timestamptz not null default platform.now(),
  state text not null default 'stored' constraint provider_event_state check (state in ('stored', 'applied', 'ignored')),
  applied_at timestamptz,
  constraint provider_event_once unique (gateway, account, event_id)
);
create index provider_event_object on payments.provider_event (object_id, received_at);
create index provider_event_stored on payments.provider_event (received_at) where state = 'stored';

grant usage on schema payments to fullhouse_app;
grant select, insert on all tables in schema payments to fullhouse_app;
grant update on payments.payment to fullhouse_app;
grant update (live) on payments.allocation to fullhouse_app;
grant update (state, applied_at) on payments.provider_event to fullhouse_app;
