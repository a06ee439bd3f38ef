-- A listing whose event is proposed and not approved yet waits; it is on nobody's screen but its seller's.
alter table listings.listing drop constraint listing_state;
alter table listings.listing add constraint listing_state check (state in ('waiting', 'active', 'paused', 'sold', 'withdrawn', 'expired'));
drop index listings.listing_due;
create index listing_due on listings.listing (expires_at) where state in ('waiting', 'active', 'paused');
create index listing_waiting on listings.listing (occurrence_id) where state = 'waiting';
create index listing_seller_live on listings.listing (seller_id, occurrence_id) where state in ('waiting', 'active', 'paused');

-- What one seller may have on offer of tickets issued elsewhere, by standing. Dated, one in force at a time.
create table listings.seller_limit (
  level text not null constraint seller_limit_level check (level in ('new', 'proven')),
  tickets int not null constraint seller_limit_tickets check (tickets > 0),
  -- In euro cents; other currencies by `value_ppm`.
  value_eur bigint not null constraint seller_limit_value check (value_eur > 0),
  per_occurrence int not null constraint seller_limit_occurrence check (per_occurrence > 0),
  -- Finished sales from which on a seller is of this level.
  from_sales int not null,
  valid_from date not null,
  valid_to date,
  constraint seller_limit_one_at_a_time exclude using gist (level with =, daterange(valid_from, valid_to) with &&)
);
insert into listings.seller_limit values
  ('new', 12, 200000, 12, 0, '2000-01-01', null),
  ('proven', 60, 2000000, 20, 3, '2000-01-01', null);
-- Rough rates for limits only, never for money that moves: millionths of the currency for one euro.
create table listings.limit_rate (
  currency char(3) primary key,
  per_euro_ppm bigint not null constraint limit_rate_positive check (per_euro_ppm > 0)
);
insert into listings.limit_rate values ('EUR', 1000000), ('SEK', 11000000), ('DKK', 7500000), ('NOK', 11500000), ('GBP', 850000), ('CHF', 950000),
  ('PLN', 4300000), ('CZK', 25000000), ('USD', 1100000), ('CAD', 1500000), ('AUD', 1700000), ('NZD', 1850000), ('BGN', 1960000), ('RON', 5000000), ('HUF', 400000000), ('JPY', 165000000);
grant select on listings.seller_limit, listings.limit_rate to fullhouse_app;
