-- Every text message we asked for. Counted per account and per number, so that nobody spends our money on messages;
-- the newest of an account counts how often its code was tried.
create table identity.phone_send (
  id uuid primary key default uuidv7(),
  account_id uuid not null references identity.account (id),
  phone text not null constraint phone_send_e164 check (phone ~ '^\+[1-9][0-9]{5,14}$'),
  tries int not null default 0 constraint phone_send_tries check (tries between 0 and 5),
  at timestamptz not null default platform.now()
);
create index phone_send_account on identity.phone_send (account_id, at);
create index phone_send_phone on identity.phone_send (phone, at);
grant select, insert, update, delete on identity.phone_send to fullhouse_app;
