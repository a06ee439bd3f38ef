-- How long a gateway may hold a buyer's money for a seller, by the seller's country; a null country is the rest.
create table payouts.hold_limit (
  gateway text not null,
  country char(2),
  days int not null constraint hold_limit_days check (days > 0),
  citation text not null,
  constraint hold_limit_once unique nulls not distinct (gateway, country)
);
insert into payouts.hold_limit (gateway, country, days, citation) values
  ('stripe', null, 90, 'Stripe, Connect: manual payouts'),
  ('stripe', 'US', 730, 'Stripe, Connect: manual payouts'),
  ('stripe', 'TH', 10, 'Stripe, Connect: manual payouts');
grant select on payouts.hold_limit to fullhouse_app;
