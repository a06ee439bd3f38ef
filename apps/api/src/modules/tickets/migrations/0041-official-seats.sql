-- A seat is the organizer's to give: what somebody brings for it never stops the official ticket.
drop index tickets.ticket_one_per_seat;
create unique index ticket_one_per_seat on tickets.ticket
  (occurrence_id, lower(section), lower(coalesce("row", '')), lower(seat))
  where seat is not null and state <> 'void' and safety = 'reissued';
create unique index ticket_one_outside_per_seat on tickets.ticket
  (occurrence_id, lower(section), lower(coalesce("row", '')), lower(seat))
  where seat is not null and state <> 'void' and safety <> 'reissued';
