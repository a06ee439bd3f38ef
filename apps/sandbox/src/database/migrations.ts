/** Forward-only steps, run in order, each once. The schema `sandbox` is the sandbox's own. */
export const migrations: readonly { name: string; sql: string }[] = [
  {
    name: '001-start',
    sql: `
create table setting (key text primary key, value jsonb not null);

create table object (
  seq bigint generated always as identity primary key,
  id text not null unique,
  account text not null,
  kind text not null,
  created bigint not null,
  body jsonb not null,
  hidden jsonb not null default '{}'
);
create index object_list on object (account, kind, seq desc);
create index object_payment_intent on object (kind, (body->>'payment_intent')) where body ? 'payment_intent';
create index object_charge on object (kind, (body->>'charge')) where body ? 'charge';
create index object_source_transaction on object (kind, (body->>'source_transaction')) where body ? 'source_transaction';
create index object_transfer_group on object (kind, (body->>'transfer_group')) where body ? 'transfer_group';
create index object_customer on object (kind, (body->>'customer')) where body ? 'customer';
create index object_metadata on object using gin ((body->'metadata') jsonb_path_ops);

create table balance_transaction (
  seq bigint generated always as identity primary key,
  id text not null unique,
  account text not null,
  currency text not null,
  amount bigint not null,
  fee bigint not null,
  net bigint not null check (net = amount - fee),
  type text not null,
  source text,
  description text,
  status text not null check (status in ('pending', 'available')),
  created bigint not null,
  available_on bigint not null
);
create index balance_transaction_list on balance_transaction (account, seq desc);
create index balance_transaction_sum on balance_transaction (account, currency, status) include (net);
create index balance_transaction_source on balance_transaction (source);
create index balance_transaction_due on balance_transaction (available_on) where status = 'pending';
create function keep_books() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'a balance transaction is never deleted'; end if;
  if (new.amount, new.fee, new.net, new.currency, new.account, new.type, new.created)
     is distinct from (old.amount, old.fee, old.net, old.currency, old.account, old.type, old.created)
     or old.status = 'available' and new.status <> 'available' then
    raise exception 'a balance transaction only becomes available, it never changes';
  end if;
  return new;
end $$;
create trigger keep_books before update or delete on balance_transaction for each row execute function keep_books();

create table event (
  seq bigint generated always as identity primary key,
  id text not null unique,
  account text not null,
  type text not null,
  created bigint not null,
  body jsonb not null
);
create index event_list on event (account, seq desc);

create table delivery (
  id bigint generated always as identity primary key,
  event_id text not null references event (id),
  endpoint text not null check (endpoint in ('platform', 'connect')),
  status text not null default 'waiting' check (status in ('waiting', 'delivered', 'gave_up')),
  attempts integer not null default 0,
  due_at timestamptz not null,
  claimed_until timestamptz,
  last_status integer,
  last_error text,
  last_attempt_at timestamptz
);
create index delivery_due on delivery (due_at) where status = 'waiting';
create index delivery_event on delivery (event_id);

create table due_task (
  id bigint generated always as identity primary key,
  kind text not null,
  subject text not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  unique (kind, subject)
);
create index due_task_due on due_task (due_at);

create table idempotency_key (
  account text not null,
  key text not null,
  fingerprint text not null,
  status integer not null,
  body jsonb not null,
  request_id text not null,
  created bigint not null,
  primary key (account, key)
);

create table message (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('mail', 'sms')),
  recipients text[] not null,
  sender text not null,
  subject text not null,
  text text not null,
  html text not null,
  links jsonb not null,
  received_at timestamptz not null default clock_timestamp()
);
create index message_recipients on message using gin (recipients);

create table verification (
  sid text primary key,
  service text not null,
  recipient text not null,
  channel text not null,
  code text not null,
  status text not null default 'pending',
  attempts integer not null default 0,
  sends integer not null default 1,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create unique index verification_open on verification (service, recipient) where status = 'pending';

create table fault (
  id bigint generated always as identity primary key,
  scope text not null check (scope in ('stripe', 'webhooks', 'smtp', 'twilio')),
  match text,
  kind text not null check (kind in ('fail', 'drop', 'delay', 'timeout_after_success')),
  status integer,
  delay_ms integer,
  remaining integer,
  hits integer not null default 0
);

create table onboarding_link (
  token text primary key,
  account text not null,
  return_url text not null,
  refresh_url text not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table challenge (
  token text primary key,
  intent text not null,
  return_url text,
  state text not null default 'open' check (state in ('open', 'complete', 'failed'))
);
create index challenge_intent on challenge (intent);
`,
  },
]
