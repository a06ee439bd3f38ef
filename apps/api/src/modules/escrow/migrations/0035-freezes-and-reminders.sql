-- A seller who has to send a ticket is reminded once before the time is over.
alter table escrow.deadline drop constraint deadline_kind;
alter table escrow.deadline add constraint deadline_kind check (kind in ('reservation', 'clearance', 'transfer', 'reminder', 'receipt'));

-- Why a purchase is frozen. Each cause is lifted for itself; the flag on the purchase follows them all.
create table escrow.freeze (
  transaction_id uuid not null references escrow.transaction (id),
  cause text not null constraint freeze_cause check (cause in ('claim', 'missed_transfer', 'gateway', 'conflict')),
  at timestamptz not null default platform.now(),
  lifted_at timestamptz,
  primary key (transaction_id, cause)
);
insert into escrow.freeze (transaction_id, cause) select id, 'gateway' from escrow.transaction where frozen;

create function escrow.follow_freezes() returns trigger language plpgsql
  security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Locked in a statement of its own: the next one then sees every freeze committed before.
  perform from escrow.transaction t where t.id = new.transaction_id for update;
  update escrow.transaction t set frozen = not t.frozen
    where t.id = new.transaction_id
      and t.frozen <> exists (select from escrow.freeze f where f.transaction_id = t.id and f.lifted_at is null);
  return null;
end $$;
create trigger freeze_followed after insert or update on escrow.freeze for each row execute function escrow.follow_freezes();

grant select, insert on escrow.freeze to fullhouse_app;
grant update (at, lifted_at) on escrow.freeze to fullhouse_app;
revoke update (frozen) on escrow.transaction from fullhouse_app;
