create schema intake;

-- Tickets on their way in, kept until they are made or left.
create table intake.intake (
  id uuid primary key default uuidv7(),
  seller_id uuid not null references identity.account (id),
  delivery text not null constraint intake_delivery check (delivery in ('as_is', 'transfer')),
  state text not null default 'open' constraint intake_state check (state in ('open', 'done', 'left')),
  occurrence_id uuid references events.occurrence (id),
  date_confirmed boolean not null default false,
  app text,
  version int not null default 1,
  created_at timestamptz not null default platform.now(),
  updated_at timestamptz not null default platform.now()
);
create index intake_seller on intake.intake (seller_id, id desc);
create index intake_forgotten on intake.intake (updated_at) where state = 'open';

create table intake.file (
  id uuid primary key default uuidv7(),
  intake_id uuid not null references intake.intake (id),
  name text not null,
  size int not null constraint file_size check (size between 1 and 10485760),
  sha256 bytea not null,
  -- Where the sealed bytes lie; null once they are deleted.
  storage_key text,
  state text not null default 'reading' constraint file_state check (state in ('reading', 'read', 'refused')),
  attempts int not null default 0,
  reason text,
  -- The reader's report without any code: format, pages, printed fields, pass check, warnings.
  report jsonb,
  created_at timestamptz not null default platform.now(),
  read_at timestamptz,
  constraint file_once unique (intake_id, sha256),
  constraint file_reason check (state <> 'refused' or reason is not null)
);
create index file_unread on intake.file (created_at) where state = 'reading';

-- One ticket found in a file, or named by the seller.
create table intake.piece (
  id uuid primary key default uuidv7(),
  intake_id uuid not null references intake.intake (id),
  file_id uuid references intake.file (id),
  position int not null,
  page int not null default 1,
  symbology text constraint piece_symbology check (symbology in ('qr', 'aztec', 'pdf417', 'code128')),
  -- The code, sealed; its last characters for telling tickets apart; HMAC of it for "twice here".
  payload text,
  code_hint text,
  payload_print bytea,
  picture_key text,
  -- As the reader said, with confidences; and the person's corrections over it, kept to learn from.
  fields jsonb not null default '{}',
  corrected jsonb not null default '{}',
  state text not null default 'found' constraint piece_state check (state in ('found', 'left_out', 'made', 'in_review')),
  problem text constraint piece_problem check (problem in
    ('twice_here', 'yours_already', 'code_taken', 'seat_taken', 'other_event', 'sold_before')),
  ticket_id uuid references tickets.ticket (id),
  conflict_id uuid,
  created_at timestamptz not null default platform.now(),
  constraint piece_made check ((state = 'made') = (ticket_id is not null)),
  constraint piece_in_review check ((state = 'in_review') = (conflict_id is not null))
);
create index piece_intake on intake.piece (intake_id, position);
create index piece_file on intake.piece (file_id);
create unique index piece_ticket on intake.piece (ticket_id) where ticket_id is not null;

-- Two claims on one ticket: a review both sides see and our people decide.
create table intake.conflict (
  id uuid primary key default uuidv7(),
  kind text not null constraint conflict_kind check (kind in ('code_taken', 'seat_taken', 'other_event')),
  occurrence_id uuid not null references events.occurrence (id),
  ticket_id uuid not null references tickets.ticket (id),
  -- The holder when it was opened.
  holder_id uuid not null references identity.account (id),
  claimant_id uuid not null references identity.account (id),
  piece_id uuid not null references intake.piece (id),
  state text not null default 'open' constraint conflict_state check (state in ('open', 'holder_stands', 'claimant_right', 'both_stand')),
  decision text,
  decided_by uuid references identity.account (id),
  opened_at timestamptz not null default platform.now(),
  decided_at timestamptz,
  constraint conflict_parties check (holder_id <> claimant_id),
  constraint conflict_both_stand check (state <> 'both_stand' or kind = 'other_event'),
  constraint conflict_decided check ((state = 'open') = (decided_at is null) and (decided_at is null) = (decided_by is null) and (decided_at is null) = (decision is null))
);
-- The same person claims the same ticket in one open review at most.
create unique index conflict_one_open on intake.conflict (ticket_id, claimant_id) where state = 'open';
create index conflict_claimant on intake.conflict (claimant_id, id desc);
create index conflict_holder on intake.conflict (holder_id, id desc);
create index conflict_state on intake.conflict (state, id desc);
alter table intake.piece add constraint piece_conflict foreign key (conflict_id) references intake.conflict (id);

create table intake.statement (
  id uuid primary key default uuidv7(),
  conflict_id uuid not null references intake.conflict (id),
  author_id uuid not null references identity.account (id),
  text text not null constraint statement_length check (length(text) between 1 and 1000),
  at timestamptz not null default platform.now()
);
create index statement_conflict on intake.statement (conflict_id, id);

-- What a person put right, kept to make the reader better: field, what was read and how surely, what it is.
create table intake.correction (
  id uuid primary key default uuidv7(),
  piece_id uuid not null,
  field text not null,
  read_value jsonb,
  -- Parts per million.
  confidence_ppm int not null,
  right_value jsonb,
  at timestamptz not null default platform.now()
);

grant usage on schema intake to fullhouse_app;
grant select, insert, update, delete on intake.intake, intake.file, intake.piece to fullhouse_app;
grant select, insert on intake.conflict, intake.statement, intake.correction to fullhouse_app;
grant update (state, decision, decided_by, decided_at) on intake.conflict to fullhouse_app;
