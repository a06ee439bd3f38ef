create schema tickets;

create table tickets.batch (
  id uuid primary key default uuidv7(),
  occurrence_id uuid not null references events.occurrence (id),
  issued_by uuid not null references identity.account (id),
  holder_id uuid not null references identity.account (id),
  quantity int not null constraint batch_quantity check (quantity between 1 and 200),
  created_at timestamptz not null default platform.now()
);
create index batch_occurrence on tickets.batch (occurrence_id);

-- The right to a place. Owner and version move together, in one guarded statement (reissue-tickets.ts).
create table tickets.ticket (
  id uuid primary key default uuidv7(),
  occurrence_id uuid not null references events.occurrence (id),
  batch_id uuid references tickets.batch (id),
  organization_id uuid,
  ticket_type_id uuid,
  seat_id uuid,
  section text not null,
  "row" text,
  seat text,
  gate text,
  face_value bigint not null constraint ticket_face_value check (face_value >= 0),
  currency char(3) not null,
  safety text not null default 'reissued' constraint ticket_safety check (safety in ('reissued', 'as_is', 'transfer')),
  state text not null default 'valid' constraint ticket_state check (state in ('valid', 'used', 'void')),
  holder_id uuid not null references identity.account (id),
  version int not null default 1 constraint ticket_version check (version > 0),
  acquired_at timestamptz not null default platform.now(),
  used_at timestamptz,
  created_at timestamptz not null default platform.now(),
  constraint ticket_used check ((state = 'used') = (used_at is not null))
);
create unique index ticket_one_per_seat on tickets.ticket (occurrence_id, section, coalesce("row", ''), seat)
  where seat is not null and state <> 'void';
create index ticket_holder on tickets.ticket (holder_id, occurrence_id);
create index ticket_occurrence on tickets.ticket (occurrence_id, id desc);

-- One code per version; the gate's revocation list is the void ones.
create table tickets.credential (
  id uuid primary key default uuidv7(),
  ticket_id uuid not null references tickets.ticket (id),
  occurrence_id uuid not null references events.occurrence (id),
  version int not null,
  state text not null default 'issued' constraint credential_state check (state in ('issued', 'void')),
  key_id text not null,
  fingerprint bytea not null,
  pepper_id text not null,
  created_at timestamptz not null default platform.now(),
  voided_at timestamptz,
  constraint credential_version unique (ticket_id, version),
  constraint credential_voided check ((state = 'void') = (voided_at is not null))
);
create unique index credential_one_issued on tickets.credential (ticket_id) where state = 'issued';
create unique index credential_fingerprint on tickets.credential (fingerprint) where state = 'issued';

-- The passport: who held it, and why that changed. Never edited.
create table tickets.custody (
  id uuid primary key default uuidv7(),
  ticket_id uuid not null references tickets.ticket (id),
  version int not null,
  kind text not null constraint custody_kind check (kind in ('issued', 'listed', 'unlisted', 'reissued', 'scanned')),
  holder_id uuid not null references identity.account (id),
  subject_type text not null,
  subject_id uuid not null,
  at timestamptz not null default platform.now()
);
create unique index custody_one_holder on tickets.custody (ticket_id, version) where kind in ('issued', 'reissued');
create index custody_ticket on tickets.custody (ticket_id, id);

-- Every scan, whatever its verdict. One acceptance per ticket.
create table tickets.scan (
  id uuid primary key default uuidv7(),
  occurrence_id uuid not null references events.occurrence (id),
  ticket_id uuid references tickets.ticket (id),
  credential_id uuid references tickets.credential (id),
  verdict text not null constraint scan_verdict check (verdict in ('accepted', 'already_used', 'revoked', 'wrong_occurrence', 'unknown')),
  gate text,
  scanned_by uuid not null references identity.account (id),
  at timestamptz not null default platform.now()
);
create unique index scan_accepted_once on tickets.scan (ticket_id) where verdict = 'accepted';
create index scan_ticket on tickets.scan (ticket_id, id);
create index scan_occurrence on tickets.scan (occurrence_id, id desc);

create function tickets.keep_facts() returns trigger language plpgsql as $$
begin
  raise exception 'tickets.% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger custody_append_only before update or delete or truncate on tickets.custody for each statement execute function tickets.keep_facts();
create trigger scan_append_only before update or delete or truncate on tickets.scan for each statement execute function tickets.keep_facts();

grant usage on schema tickets to fullhouse_app;
grant select, insert on all tables in schema tickets to fullhouse_app;
grant update (state, holder_id, version, acquired_at, used_at) on tickets.ticket to fullhouse_app;
grant update (state, voided_at) on tickets.credential to fullhouse_app;
