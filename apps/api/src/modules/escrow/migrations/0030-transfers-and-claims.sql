-- A ticket the seller sends in the issuer's app, from payment to the buyer's word.
create table escrow.transfer (
  transaction_id uuid primary key references escrow.transaction (id),
  app text not null,
  due_at timestamptz not null,
  proof_key text,
  proof_type text,
  note text constraint transfer_note check (length(note) <= 300),
  sent_at timestamptz,
  answer_by timestamptz,
  received_at timestamptz,
  received_by text constraint transfer_received_by check (received_by in ('buyer', 'silence')),
  missed_at timestamptz,
  constraint transfer_sent check ((sent_at is null) = (answer_by is null)),
  constraint transfer_sent_with_proof check (sent_at is null or proof_key is not null),
  constraint transfer_received check ((received_at is null) = (received_by is null) and (received_at is null or sent_at is not null)),
  constraint transfer_missed check (missed_at is null or received_at is null)
);

-- One claim per purchase; it freezes the money until our people, or the buyer, lift it.
create table escrow.claim (
  transaction_id uuid primary key references escrow.transaction (id),
  reason text not null constraint claim_reason check (reason in ('not_received', 'not_let_in', 'wrong_ticket', 'not_as_described')),
  text text not null constraint claim_text check (length(text) between 1 and 1000),
  state text not null default 'open' constraint claim_state check (state in ('open', 'rejected', 'withdrawn')),
  opened_at timestamptz not null default platform.now(),
  decided_at timestamptz,
  decided_by uuid references identity.account (id),
  decision text,
  constraint claim_decided check ((state = 'open') = (decided_at is null))
);
create index claim_open on escrow.claim (opened_at) where state = 'open';

alter table escrow.deadline drop constraint deadline_kind;
alter table escrow.deadline add constraint deadline_kind check (kind in ('reservation', 'clearance', 'transfer', 'receipt'));

-- Until when the buyer may claim is fixed with the purchase, as is everything that decides its money.
alter table escrow.transaction
  add column printed_starts_at text,
  add column transfer_app text,
  add constraint transaction_transfer_app check ((safety = 'transfer') = (transfer_app is not null)) not valid;
alter table escrow.transaction validate constraint transaction_transfer_app;

-- A transferred ticket can be taken back until the doors open: its money never goes before the event.
create or replace function escrow.guard_transition() returns trigger language plpgsql
  security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into escrow.transition (transaction_id, to_state) values (new.id, new.state);
    return null;
  end if;
  if old.state = new.state then return null; end if;
  if (old.state, new.state) not in (
    ('reserved', 'paid'), ('reserved', 'expired'), ('reserved', 'cancelled'),
    ('paid', 'delivered'), ('delivered', 'cleared'), ('cleared', 'paid_out')) then
    raise exception 'a transaction does not go from % to %', old.state, new.state
      using errcode = 'check_violation', constraint = 'transaction_transition';
  end if;
  if new.frozen and new.state in ('cleared', 'paid_out') then
    raise exception 'a frozen transaction is not released' using errcode = 'check_violation', constraint = 'transaction_frozen';
  end if;
  if new.state = 'delivered' and new.safety = 'transfer' and not exists (
    select from escrow.transfer t where t.transaction_id = new.id and t.received_at is not null) then
    raise exception 'a transfer is delivered when it was received' using errcode = 'check_violation', constraint = 'transaction_received';
  end if;
  if new.state = 'cleared' and new.safety = 'transfer' and exists (
    select from events.occurrence o where o.id = new.occurrence_id and o.starts_at > platform.now()) then
    raise exception 'a transferred ticket is not paid for before its event' using errcode = 'check_violation', constraint = 'transaction_before_event';
  end if;
  insert into escrow.transition (transaction_id, from_state, to_state) values (new.id, old.state, new.state);
  return null;
end $$;

grant select, insert, update on escrow.transfer, escrow.claim to fullhouse_app;
revoke update on escrow.transfer, escrow.claim from fullhouse_app;
grant update (proof_key, proof_type, note, sent_at, answer_by, received_at, received_by, missed_at) on escrow.transfer to fullhouse_app;
grant update (state, decided_at, decided_by, decision) on escrow.claim to fullhouse_app;
