create schema escrow;

-- One resale purchase: what is fixed at reserve, and where it stands.
create table escrow.transaction (
  id uuid primary key,
  reference text not null constraint transaction_reference unique,
  listing_id uuid not null references listings.listing (id),
  occurrence_id uuid not null references events.occurrence (id),
  organization_id uuid,
  buyer_id uuid not null references identity.account (id),
  seller_id uuid not null references identity.account (id),
  state text not null default 'reserved' constraint transaction_state check (state in ('reserved', 'paid', 'delivered', 'cleared', 'paid_out', 'expired', 'cancelled')),
  safety text not null constraint transaction_safety check (safety in ('reissued', 'as_is', 'transfer')),
  currency char(3) not null,
  quantity int not null constraint transaction_quantity check (quantity between 1 and 20),
  buyer_total bigint not null constraint transaction_total check (buyer_total > 0),
  fee_rule text not null,
  buyer_fee_ppm int not null,
  seller_fee_ppm int not null,
  vat_country char(2) not null,
  vat_ppm int not null,
  vat_citation text not null,
  royalty_ppm int not null,
  royalty_payee_id uuid not null references identity.account (id),
  reserved_until timestamptz not null,
  -- Set while the gateway is asked to cancel an open payment: how the reservation will end.
  ending text constraint transaction_ending check (ending in ('expired', 'cancelled')),
  clears_at timestamptz not null,
  cleared_by text constraint transaction_cleared_by check (cleared_by in ('scan', 'buyer', 'timer')),
  confirmed_at timestamptz,
  -- A case freezes the money: no release passes. A flag over the state, never a state.
  frozen boolean not null default false,
  created_at timestamptz not null default platform.now(),
  constraint transaction_not_own check (buyer_id <> seller_id),
  constraint transaction_cleared check ((state in ('cleared', 'paid_out')) = (cleared_by is not null))
);
create index transaction_buyer on escrow.transaction (buyer_id, id desc);
create index transaction_seller on escrow.transaction (seller_id, id desc);
create index transaction_listing on escrow.transaction (listing_id);
create index transaction_occurrence on escrow.transaction (occurrence_id);
create index transaction_state_newest on escrow.transaction (state, id desc);

-- Per ticket its share of every amount, fixed at reserve, so that any partial refund closes to the cent.
create table escrow.item (
  transaction_id uuid not null references escrow.transaction (id),
  ticket_id uuid not null references tickets.ticket (id),
  position int not null,
  price bigint not null constraint item_price check (price > 0),
  buyer_fee bigint not null constraint item_buyer_fee check (buyer_fee >= 0),
  buyer_fee_vat bigint not null constraint item_buyer_fee_vat check (buyer_fee_vat >= 0),
  seller_fee bigint not null constraint item_seller_fee check (seller_fee >= 0),
  seller_fee_vat bigint not null constraint item_seller_fee_vat check (seller_fee_vat >= 0),
  royalty bigint not null constraint item_royalty check (royalty >= 0),
  seller_net bigint not null constraint item_seller_net check (seller_net >= 0),
  primary key (transaction_id, ticket_id),
  constraint item_closes check (price = seller_fee + seller_fee_vat + royalty + seller_net)
);
create index item_ticket on escrow.item (ticket_id);

create table escrow.transition (
  id uuid primary key default uuidv7(),
  transaction_id uuid not null references escrow.transaction (id),
  from_state text,
  to_state text not null,
  at timestamptz not null default platform.now(),
  constraint transition_once unique (transaction_id, to_state)
);

-- Deadlines are rows, judged by platform.now(); a sweep takes the due ones.
create table escrow.deadline (
  transaction_id uuid not null references escrow.transaction (id),
  kind text not null constraint deadline_kind check (kind in ('reservation', 'clearance')),
  due_at timestamptz not null,
  done_at timestamptz,
  primary key (transaction_id, kind)
);
create index deadline_due on escrow.deadline (due_at) where done_at is null;

-- The transition table of states.ts, held here too; every change leaves its row.
create function escrow.guard_transition() returns trigger language plpgsql as $$
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
  insert into escrow.transition (transaction_id, from_state, to_state) values (new.id, old.state, new.state);
  return null;
end $$;
create trigger transaction_transition after insert or update of state on escrow.transaction
  for each row execute function escrow.guard_transition();

create function escrow.keep_facts() returns trigger language plpgsql as $$
begin
  raise exception 'escrow.% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger item_append_only before update or delete or truncate on escrow.item for each statement execute function escrow.keep_facts();
create trigger transition_append_only before update or delete or truncate on escrow.transition for each statement execute function escrow.keep_facts();

grant usage on schema escrow to fullhouse_app;
grant select, insert on all tables in schema escrow to fullhouse_app;
grant update (state, ending, cleared_by, confirmed_at, frozen) on escrow.transaction to fullhouse_app;
grant update (due_at, done_at) on escrow.deadline to fullhouse_app;
