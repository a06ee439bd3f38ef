-- Tickets issued elsewhere: a file whose code we know, or a seat in the issuer's own app.
alter table tickets.ticket
  add column face_value_source text not null default 'issued'
    constraint ticket_face_value_source check (face_value_source in ('issued', 'read', 'declared')),
  add column printed_event text,
  -- Set where the printed date is not the one the ticket is held for: local time, as printed.
  add column printed_starts_at text,
  -- The sealed page a buyer may download, as the storage knows it.
  add column page_key text,
  add column transfer_app text,
  add constraint ticket_transfer_app check ((safety = 'transfer') = (transfer_app is not null));

alter table tickets.credential
  alter column key_id drop not null,
  alter column fingerprint drop not null,
  alter column pepper_id drop not null,
  add column source text not null default 'signed' constraint credential_source check (source in ('signed', 'file', 'transfer')),
  add column symbology text constraint credential_symbology check (symbology in ('qr', 'aztec', 'pdf417', 'code128')),
  -- The outside code itself, sealed.
  add column payload text,
  -- The same code whatever the date, for finding it under another event.
  add column payload_print bytea,
  add constraint credential_parts check (case source
    when 'signed' then key_id is not null and fingerprint is not null and pepper_id is not null and payload is null and payload_print is null and symbology is null
    when 'file' then key_id is null and fingerprint is not null and pepper_id is not null and payload is not null and payload_print is not null and symbology is not null
    else key_id is null and fingerprint is null and pepper_id is null and payload is null and payload_print is null and symbology is null end);
-- For the question whether an old owner brings a sold ticket again, void rows count too.
create index credential_fingerprint_history on tickets.credential (fingerprint) where source = 'file';
create index credential_payload_print on tickets.credential (payload_print) where source = 'file';

alter table tickets.custody drop constraint custody_kind;
alter table tickets.custody add constraint custody_kind check (kind in
  ('issued', 'uploaded', 'declared', 'listed', 'unlisted', 'reissued', 'handed_over', 'scanned', 'removed'));
drop index tickets.custody_one_holder;
create unique index custody_one_holder on tickets.custody (ticket_id, version)
  where kind in ('issued', 'uploaded', 'declared', 'reissued', 'handed_over');

-- Who took the file home, and when. Never edited.
create table tickets.download (
  id uuid primary key default uuidv7(),
  ticket_id uuid not null references tickets.ticket (id),
  version int not null,
  account_id uuid not null references identity.account (id),
  at timestamptz not null default platform.now()
);
create index download_ticket on tickets.download (ticket_id, id);
create trigger download_append_only before update or delete or truncate on tickets.download
  for each statement execute function tickets.keep_facts();
grant select, insert on tickets.download to fullhouse_app;
