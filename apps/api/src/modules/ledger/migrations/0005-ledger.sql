create schema ledger;

-- The chart. `normal`: the side on which the balance is positive. `mode`: G(uarded) accounts carry their balance
-- and never go below zero; S(tream) accounts are summed from their lines, so that busy ones are never a lock.
-- `owners`: what may own such an account; null is the house, whose owner_type is then only a label (a gateway).
create table ledger.account_kind (
  kind text primary key,
  normal char(1) not null check (normal in ('D', 'C')),
  mode char(1) not null check (mode in ('G', 'S')),
  owners text[],
  counts_as text check (counts_as in ('owed', 'held', 'recoverable', 'gateway_cost', 'earned')),
  unique (kind, normal, mode)
);
insert into ledger.account_kind (kind, normal, mode, owners, counts_as) values
  ('gw_pending', 'D', 'S', null, 'held'),
  ('gw_available', 'D', 'S', null, 'held'),
  ('gw_reserve', 'D', 'S', null, 'held'),
  ('dispute_recv', 'D', 'G', '{dispute}', 'recoverable'),
  ('due_from_seller', 'D', 'G', '{account}', 'recoverable'),
  ('due_from_org', 'D', 'G', '{account,organization}', 'recoverable'),
  ('fx', 'D', 'S', null, null),
  ('suspense', 'D', 'S', null, null),
  ('escrow', 'C', 'G', '{transaction,order}', 'owed'),
  ('seller_payable', 'C', 'G', '{account}', 'owed'),
  ('org_payable', 'C', 'G', '{account,organization}', 'owed'),
  ('vat', 'C', 'S', null, null),
  ('refund_transit', 'C', 'G', '{refund}', 'owed'),
  ('payout_transit', 'C', 'G', '{payout}', 'owed'),
  ('buyer_credit', 'C', 'G', '{account}', 'owed'),
  ('gift_card', 'C', 'G', '{gift_card}', 'owed'),
  ('deferred', 'C', 'G', '{subscription,order}', 'owed'),
  ('unapplied', 'C', 'G', '{payment}', 'owed'),
  ('seller_reserve', 'C', 'G', '{account}', 'owed'),
  ('fee_buyer', 'C', 'S', null, 'earned'),
  ('fee_seller', 'C', 'S', null, 'earned'),
  ('store_rev', 'C', 'S', null, 'earned'),
  ('membership_rev', 'C', 'S', null, 'earned'),
  ('penalty', 'C', 'S', null, 'earned'),
  ('breakage', 'C', 'S', null, 'earned'),
  ('gw_fees', 'D', 'S', null, 'gateway_cost'),
  ('dispute_fees', 'D', 'S', null, 'gateway_cost'),
  ('promo_exp', 'D', 'S', null, null),
  ('guarantee', 'D', 'S', null, null),
  ('cb_loss', 'D', 'S', null, null),
  ('bad_debt', 'D', 'S', null, null),
  ('rounding', 'D', 'S', null, null),
  ('fx_gl', 'D', 'S', null, null),
  -- Memo: mirrors a payee's balance at the gateway, which is not the house's money.
  ('m.connected', 'D', 'S', '{account,organization}', null),
  ('m.connected_contra', 'C', 'S', '{account,organization}', null),
  ('m.bank_transit', 'D', 'S', '{account,organization}', null);

create table ledger.account (
  id bigint generated always as identity primary key,
  kind text not null,
  owner_type text not null,
  owner_id uuid not null,
  currency text not null constraint account_currency check (currency ~ '^[A-Z]{3}$'),
  normal char(1) not null,
  mode char(1) not null,
  created_at timestamptz not null default platform.now(),
  constraint account_once unique (owner_id, kind, owner_type, currency),
  constraint account_with_currency unique (id, currency),
  constraint account_as_in_chart foreign key (kind, normal, mode) references ledger.account_kind (kind, normal, mode)
);
create index account_of_kind on ledger.account (kind);

create table ledger.balance (
  account_id bigint primary key references ledger.account,
  posted bigint not null default 0 constraint balance_not_negative check (posted >= 0),
  pending_out bigint not null default 0 constraint balance_pending_not_negative check (pending_out >= 0),
  version bigint not null default 0,
  constraint balance_pending_covered check (pending_out <= posted)
) with (fillfactor = 70);

create table ledger.entry (
  id bigint generated always as identity primary key,
  key text not null constraint entry_key unique constraint entry_key_length check (length(key) between 1 and 200),
  fingerprint bytea not null,
  type text not null,
  subject_type text not null,
  subject_id uuid not null,
  reverses bigint constraint entry_reversed_once unique references ledger.entry,
  effective_at timestamptz not null,
  created_at timestamptz not null default platform.now(),
  xid xid8 not null default pg_current_xact_id()
);
create index entry_subject on ledger.entry (subject_id, id);

-- A debit is positive, a credit negative.
create table ledger.line (
  entry_id bigint not null references ledger.entry,
  no smallint not null,
  account_id bigint not null,
  currency text not null,
  amount bigint not null constraint line_amount check (amount <> 0),
  primary key (entry_id, no),
  constraint line_currency foreign key (account_id, currency) references ledger.account (id, currency)
);
create index line_account on ledger.line (account_id, entry_id) include (amount);

create table ledger.reservation (
  id bigint generated always as identity primary key,
  key text not null constraint reservation_key unique
    constraint reservation_key_length check (length(key) between 1 and 200),
  fingerprint bytea not null,
  account_id bigint not null references ledger.account,
  amount bigint not null constraint reservation_amount check (amount > 0),
  state text not null default 'pending' check (state in ('pending', 'posted', 'voided', 'expired')),
  expires_at timestamptz,
  created_at timestamptz not null default platform.now(),
  resolved_at timestamptz,
  constraint reservation_resolved check ((state = 'pending') = (resolved_at is null))
);
create index reservation_pending on ledger.reservation (account_id) where state = 'pending';
create index reservation_due on ledger.reservation (expires_at) where state = 'pending';

-- ── What always holds ────────────────────────────────────────────────────────────────────────────────────────

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'ledger.% is append-only: % refused', tg_table_name, lower(tg_op)
    using errcode = '23514', constraint = 'ledger_append_only';
end $$;

create function ledger.open_balance() returns trigger language plpgsql as $$
begin
  insert into ledger.balance (account_id) values (new.id);
  return null;
end $$;
create trigger account_balance after insert on ledger.account
  for each row when (new.mode = 'G') execute function ledger.open_balance();

-- Runs once per inserting statement: seals entries at their commit, then applies the guarded accounts' lines.
create function ledger.apply_lines() returns trigger language plpgsql as $$
begin
  if exists (select 1 from added join ledger.entry e on e.id = added.entry_id where e.xid <> pg_current_xact_id()) then
    raise exception 'an entry takes no lines after its commit'
      using errcode = '23514', constraint = 'ledger_entry_sealed';
  end if;
  update ledger.balance b set posted = b.posted + moved.amount, version = b.version + 1
    from (
      select a.id, sum(case a.normal when 'D' then added.amount else -added.amount end)::bigint as amount
      from added join ledger.account a on a.id = added.account_id
      where a.mode = 'G' group by a.id
    ) moved
    where b.account_id = moved.id;
  return null;
end $$;
create trigger line_applied after insert on ledger.line
  referencing new table as added for each statement execute function ledger.apply_lines();

-- Runs once per entry at COMMIT: so a failing commit is a failing post.
create function ledger.check_entry() returns trigger language plpgsql as $$
begin
  perform 1 from (
      select count(*) as lines, sum(amount) as rest from ledger.line where entry_id = new.id group by currency
    ) by_currency
    having sum(lines) >= 2 and bool_and(rest = 0);
  if not found then
    raise exception 'entry % does not balance', new.key
      using errcode = '23514', constraint = 'ledger_entry_balanced';
  end if;
  return null;
end $$;
create constraint trigger entry_balanced after insert on ledger.entry
  deferrable initially deferred for each row execute function ledger.check_entry();

-- A reservation is resolved once; nothing else about it ever changes.
create function ledger.check_resolution() returns trigger language plpgsql as $$
begin
  if old.state <> 'pending' or new.state = 'pending'
    or (new.id, new.key, new.fingerprint, new.account_id, new.amount, new.created_at)
      is distinct from (old.id, old.key, old.fingerprint, old.account_id, old.amount, old.created_at)
    or new.expires_at is distinct from old.expires_at then
    raise exception 'reservation % is resolved once and otherwise never changes', old.key
      using errcode = '23514', constraint = 'ledger_reservation_resolved_once';
  end if;
  return new;
end $$;
create trigger reservation_changes before update on ledger.reservation
  for each row execute function ledger.check_resolution();

create function ledger.move_pending() returns trigger language plpgsql as $$
begin
  update ledger.balance
    set pending_out = pending_out + case tg_op when 'INSERT' then new.amount else -new.amount end, version = version + 1
    where account_id = new.account_id;
  if not found then
    raise exception 'only a guarded account can be held' using errcode = '23514', constraint = 'ledger_not_guarded';
  end if;
  return null;
end $$;
create trigger reservation_moved after insert or update on ledger.reservation
  for each row execute function ledger.move_pending();

create trigger entry_append_only before update or delete or truncate on ledger.entry
  for each statement execute function ledger.refuse_change();
create trigger line_append_only before update or delete or truncate on ledger.line
  for each statement execute function ledger.refuse_change();
create trigger account_append_only before update or delete or truncate on ledger.account
  for each statement execute function ledger.refuse_change();
create trigger reservation_kept before delete or truncate on ledger.reservation
  for each statement execute function ledger.refuse_change();
create trigger balance_kept before delete or truncate on ledger.balance
  for each statement execute function ledger.refuse_change();
-- Balances move by the triggers above and by nobody's hand.
create trigger balance_by_lines_only before update on ledger.balance
  for each statement when (pg_trigger_depth() = 0) execute function ledger.refuse_change();

-- Also while rows are replicated or restored.
alter table ledger.account enable always trigger account_balance;
alter table ledger.account enable always trigger account_append_only;
alter table ledger.balance enable always trigger balance_kept;
alter table ledger.balance enable always trigger balance_by_lines_only;
alter table ledger.entry enable always trigger entry_balanced;
alter table ledger.entry enable always trigger entry_append_only;
alter table ledger.line enable always trigger line_applied;
alter table ledger.line enable always trigger line_append_only;
alter table ledger.reservation enable always trigger reservation_changes;
alter table ledger.reservation enable always trigger reservation_moved;
alter table ledger.reservation enable always trigger reservation_kept;

-- ── The only ways in ─────────────────────────────────────────────────────────────────────────────────────────

-- Opens what does not exist yet, in one order for everybody.
create function ledger.open_accounts(kinds text[], owner_types text[], owner_ids uuid[], currencies text[])
  returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  wanted record;
  nobody constant uuid := '00000000-0000-0000-0000-000000000000';
begin
  for wanted in
    select distinct w.kind, w.owner_type, w.owner_id, w.currency, k.normal, k.mode, k.owners
    from unnest(kinds, owner_types, owner_ids, currencies) w (kind, owner_type, owner_id, currency)
      left join ledger.account_kind k on k.kind = w.kind
      left join ledger.account a on a.owner_id = w.owner_id and a.kind = w.kind
        and a.owner_type = w.owner_type and a.currency = w.currency
    where a.id is null
    order by w.owner_id, w.kind, w.owner_type, w.currency
  loop
    if wanted.normal is null then
      raise exception 'the chart has no account kind %', wanted.kind
        using errcode = '23514', constraint = 'ledger_unknown_kind';
    end if;
    if (wanted.owners is null) is distinct from (wanted.owner_id = nobody)
      or (wanted.owners is not null and wanted.owner_type <> all (wanted.owners)) then
      raise exception '% is not owned by % %', wanted.kind, wanted.owner_type, wanted.owner_id
        using errcode = '23514', constraint = 'ledger_wrong_owner';
    end if;
    insert into ledger.account (kind, owner_type, owner_id, currency, normal, mode)
      values (wanted.kind, wanted.owner_type, wanted.owner_id, wanted.currency, wanted.normal, wanted.mode)
      on conflict on constraint account_once do nothing;
  end loop;
end $$;

-- Records one fact. The key names the fact, not the attempt: the same again returns the first entry, the same
-- key with another content is refused.
create function ledger.post(
  p_key text, p_type text, p_subject_type text, p_subject_id uuid, p_effective_at timestamptz, p_reverses bigint,
  p_kinds text[], p_owner_types text[], p_owner_ids uuid[], p_currencies text[], p_amounts bigint[],
  out posted_entry bigint, out replayed boolean
) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  content constant bytea := sha256(convert_to(jsonb_build_array(p_type, p_subject_type, p_subject_id,
    extract(epoch from p_effective_at), p_reverses, p_kinds, p_owner_types, p_owner_ids, p_currencies, p_amounts)::text, 'UTF8'));
begin
  insert into ledger.entry (key, fingerprint, type, subject_type, subject_id, reverses, effective_at)
    values (p_key, content, p_type, p_subject_type, p_subject_id, p_reverses, coalesce(p_effective_at, platform.now()))
    on conflict on constraint entry_key do nothing
    returning id into posted_entry;
  replayed := posted_entry is null;
  if replayed then
    select id into posted_entry from ledger.entry where key = p_key and fingerprint = content;
    if not found then
      raise exception 'ledger_key_reused: % was posted before with another content', p_key
        using errcode = '23514', constraint = 'ledger_key_reused';
    end if;
    return;
  end if;
  perform ledger.open_accounts(p_kinds, p_owner_types, p_owner_ids, p_currencies);
  -- One lock order for all: guarded balances by account id.
  perform 1 from ledger.balance
    where account_id = any (array(
      select a.id from unnest(p_kinds, p_owner_types, p_owner_ids, p_currencies) w (kind, owner_type, owner_id, currency)
        join ledger.account a on a.owner_id = w.owner_id and a.kind = w.kind
          and a.owner_type = w.owner_type and a.currency = w.currency
      where a.mode = 'G'))
    order by account_id for update;
  insert into ledger.line (entry_id, no, account_id, currency, amount)
    select posted_entry, w.no, a.id, a.currency, w.amount
    from unnest(p_kinds, p_owner_types, p_owner_ids, p_currencies, p_amounts)
        with ordinality w (kind, owner_type, owner_id, currency, amount, no)
      left join ledger.account a on a.owner_id = w.owner_id and a.kind = w.kind
        and a.owner_type = w.owner_type and a.currency = w.currency;
end $$;

-- Holds an amount of a guarded account: until resolved, nothing can take it out.
create function ledger.reserve(
  p_key text, p_kind text, p_owner_type text, p_owner_id uuid, p_currency text, p_amount bigint,
  p_expires_at timestamptz, out replayed boolean
) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  content constant bytea := sha256(convert_to(jsonb_build_array(p_kind, p_owner_type, p_owner_id, p_currency,
    p_amount, extract(epoch from p_expires_at))::text, 'UTF8'));
begin
  perform ledger.open_accounts(array[p_kind], array[p_owner_type], array[p_owner_id], array[p_currency]);
  insert into ledger.reservation (key, fingerprint, account_id, amount, expires_at)
    select p_key, content, a.id, p_amount, p_expires_at from ledger.account a
    where a.owner_id = p_owner_id and a.kind = p_kind and a.owner_type = p_owner_type and a.currency = p_currency
    on conflict on constraint reservation_key do nothing;
  replayed := not found;
  if replayed and not exists (select 1 from ledger.reservation where key = p_key and fingerprint = content) then
    raise exception 'ledger_key_reused: % was held before with another content', p_key
      using errcode = '23514', constraint = 'ledger_key_reused';
  end if;
end $$;

-- Ends a hold once: posted (the entry that uses it follows in this transaction), voided, or expired when due.
create function ledger.resolve(p_key text, p_state text, out replayed boolean)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  current_state text;
begin
  update ledger.reservation set state = p_state, resolved_at = platform.now()
    where key = p_key and state = 'pending' and (p_state <> 'expired' or expires_at <= platform.now());
  replayed := not found;
  if replayed then
    select state into current_state from ledger.reservation where key = p_key;
    if current_state is distinct from p_state then
      raise exception 'reservation % cannot become %: it is %', p_key, p_state, coalesce(current_state, 'unknown')
        using errcode = '23514', constraint = 'ledger_reservation_resolved_once';
    end if;
  end if;
end $$;

revoke execute on all functions in schema ledger from public;
grant usage on schema ledger to fullhouse_app;
grant select on all tables in schema ledger to fullhouse_app;
grant execute on function ledger.post, ledger.reserve, ledger.resolve to fullhouse_app;
