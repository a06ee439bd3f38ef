-- Most and least allowed prices as dated law and policy, by market and, where one is named, by event.
create table pricing.price_rule (
  id uuid primary key default uuidv7(),
  version text not null,
  -- ISO 3166 country of the event; null: the house's own rule for markets without one.
  country char(2),
  event_id uuid references events.event (id),
  -- Whose rule it is.
  set_by text not null constraint price_rule_set_by check (set_by in ('law', 'house')),
  -- Of the face value, unavoidable fees included; 1000000 is 100 %.
  cap_ppm int not null constraint price_rule_cap check (cap_ppm between 0 and 10000000),
  citation text not null,
  -- In words for "why this maximum?", after "at most N % of the first price".
  says text not null,
  valid_from date not null,
  valid_to date,
  constraint price_rule_dates check (valid_to is null or valid_to > valid_from),
  constraint price_rule_one_at_a_time exclude using gist (
    coalesce(country, '--') with =, coalesce(event_id, '00000000-0000-0000-0000-000000000000'::uuid) with =,
    set_by with =, daterange(valid_from, valid_to) with &&)
);
grant select on pricing.price_rule to fullhouse_app;
