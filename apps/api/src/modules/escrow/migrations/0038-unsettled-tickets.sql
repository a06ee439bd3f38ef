-- Who bought a ticket here offers it again only once it has arrived, and not while the purchase is frozen.
create function escrow.refuse_unsettled() returns trigger language plpgsql
  security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from escrow.item i
      join escrow.transaction t on t.id = i.transaction_id
      join listings.listing l on l.id = new.listing_id and l.seller_id = t.buyer_id
      where i.ticket_id = new.ticket_id and (t.state = 'paid' or (t.frozen and t.state in ('delivered', 'cleared', 'paid_out')))) then
    raise exception 'a ticket is offered again once it has arrived' using errcode = 'check_violation', constraint = 'listing_ticket_settled';
  end if;
  return new;
end $$;
create trigger listing_ticket_settled before insert on listings.listing_ticket
  for each row execute function escrow.refuse_unsettled();
