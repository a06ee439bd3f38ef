create schema listings;

-- Kernel's splitAllows, for guards inside a statement; a test holds the two together.
create function listings.split_allows(rule text, available int, quantity int) returns boolean language sql immutable
  return quantity between 1 and available and (
    quantity = available
    or rule = 'any'
    or (rule = 'pairs' and quantity % 2 = 0)
    or (rule = 'no_single' and available - quantity <> 1));

create table listings.listing (
  id uuid primary key default uuidv7(),
  seller_id uuid not null references identity.account (id),
  occurrence_id uuid not null references events.occurrence (id),
  organization_id uuid,
  state text not null default 'active' constraint listing_state check (state in ('active', 'paused', 'sold', 'withdrawn', 'expired')),
  safety text not null constraint listing_safety check (safety in ('reissued', 'as_is', 'transfer')),
  section text not null,
  "row" text,
  price bigint not null constraint listing_price check (price > 0),
  face_value bigint not null,
  currency char(3) not null,
  split_rule text not null constraint listing_split_rule check (split_rule in ('any', 'together', 'pairs', 'no_single')),
  -- Tickets still to be had; guarded here so that selling one twice is impossible.
  available int not null constraint listing_available check (available >= 0),
  version int not null default 1,
  expires_at timestamptz not null,
  created_at timestamptz not null default platform.now(),
  constraint listing_sold_out check (state <> 'sold' or available = 0)
);
create index listing_on_sale on listings.listing (occurrence_id, price, id) where state = 'active' and available > 0;
create index listing_newest on listings.listing (occurrence_id, id desc) where state = 'active' and available > 0;
create index listing_seller on listings.listing (seller_id, id desc);
create index listing_due on listings.listing (expires_at) where state in ('active', 'paused');

create table listings.listing_ticket (
  listing_id uuid not null references listings.listing (id),
  ticket_id uuid not null references tickets.ticket (id),
  position int not null,
  state text not null default 'available' constraint listing_ticket_state check (state in ('available', 'locked', 'sold', 'withdrawn')),
  -- The purchase that holds or bought it (escrow.transaction).
  transaction_id uuid,
  primary key (listing_id, ticket_id),
  constraint listing_ticket_held check ((state in ('locked', 'sold')) = (transaction_id is not null))
);
-- The same ticket is on offer once at most, by anyone.
create unique index listing_ticket_one_live on listings.listing_ticket (ticket_id) where state in ('available', 'locked');
create index listing_ticket_transaction on listings.listing_ticket (transaction_id) where transaction_id is not null;

create table listings.price_change (
  id uuid primary key default uuidv7(),
  listing_id uuid not null references listings.listing (id),
  price_before bigint not null,
  price_after bigint not null,
  at timestamptz not null default platform.now()
);
create index price_change_listing on listings.price_change (listing_id, id);

grant usage on schema listings to fullhouse_app;
grant execute on all functions in schema listings to fullhouse_app;
grant select, insert on all tables in schema listings to fullhouse_app;
grant update (state, price, split_rule, available, version) on listings.listing to fullhouse_app;
grant update (state, transaction_id) on listings.listing_ticket to fullhouse_app;
