-- A new pepper: fingerprints are made again from what is sealed or signed (see make-fingerprints-again.ts).
grant update (fingerprint, pepper_id, payload_print) on tickets.credential to fullhouse_app;
create index credential_old_pepper on tickets.credential (pepper_id) where state = 'issued';

-- "Parkett" and "parkett" are one place, whoever writes it.
drop index tickets.ticket_one_per_seat;
create unique index ticket_one_per_seat on tickets.ticket
  (occurrence_id, lower(section), lower(coalesce("row", '')), lower(seat))
  where seat is not null and state <> 'void';
