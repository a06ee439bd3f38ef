create schema notifications;

-- One mail to one person about one fact; a fact heard twice is written about once.
create table notifications.message (
  id uuid primary key default uuidv7(),
  event_id uuid not null references platform.outbox,
  account_id uuid not null references identity.account (id),
  template text not null,
  locale text not null default 'en',
  -- Where it goes, sealed: the address as it was when the fact was heard.
  sealed_address text not null,
  subject text not null,
  -- Raw words, amounts and instants; a link's token is sealed and goes when the mail has gone.
  params jsonb not null,
  subject_type text not null,
  subject_id uuid not null,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed', 'dead')),
  attempts int not null default 0,
  last_error text,
  created_at timestamptz not null default platform.now(),
  sent_at timestamptz,
  constraint message_once unique (event_id, template, account_id),
  constraint message_sent check ((state = 'sent') = (sent_at is not null))
);
create index message_account on notifications.message (account_id, id desc);
create index message_subject on notifications.message (subject_type, subject_id, id);
create index message_in_trouble on notifications.message (state, id) where state in ('failed', 'dead');

grant usage on schema notifications to fullhouse_app;
grant select, insert on all tables in schema notifications to fullhouse_app;
grant update (state, attempts, last_error, sent_at, params) on notifications.message to fullhouse_app;
