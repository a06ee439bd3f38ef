-- A confirmed number belongs to one account. What is being confirmed waits beside it.
alter table identity.account
  add column phone text constraint account_phone_e164 check (phone ~ '^\+[1-9][0-9]{5,14}$'),
  add column phone_confirmed_at timestamptz,
  add column phone_pending text constraint account_phone_pending_e164 check (phone_pending ~ '^\+[1-9][0-9]{5,14}$'),
  add constraint account_phone_confirmed check ((phone is null) = (phone_confirmed_at is null));
create unique index account_phone on identity.account (phone) where phone is not null;
