/**
 * 2,000 venues in 100 cities, 100,000 events (a few hidden), 110,000 dates over a year back and a year ahead.
 * Set-based, with triggers off and indexes made afterwards: so it takes seconds.
 */
export const manyEvents = `
  insert into identity.account (email, name, password_hash, state, verified_at)
    values ('load@example.com', 'Load', 'none', 'active', now());
  insert into venues.venue (name, city, country, time_zone, latitude, longitude, created_by, shown_at)
    select case when n = 5 then 'Philharmonic Hall' else 'Venue ' || n end, 'City ' || n % 100, 'DE', 'Europe/Berlin',
      47 + n % 80 * 0.1, 6 + n % 90 * 0.1, (select id from identity.account where email = 'load@example.com'), now()
    from generate_series(1, 2000) n;
  create temp table place on commit drop as
    select id, row_number() over (order by id) - 1 as n from venues.venue;
  alter table events.event disable trigger user;
  alter table events.occurrence disable trigger user;
  create temp table dropped on commit drop as
    select indexname as name, indexdef as definition from pg_indexes
    where schemaname = 'events' and indexname not in (select conname from pg_constraint);
  do $$ declare one record; begin
    for one in select * from dropped loop execute 'drop index events.' || one.name; end loop;
  end $$;
  insert into events.event
      (title, category, tags, state, decided_at, venue_id, organizer_id, cap_ppm, royalty_ppm, over_at, search, folded_words)
    select titled.title, (array['concert', 'theatre', 'sport', 'festival', 'family', 'talk', 'other'])[1 + made.n % 7],
      '{}', case made.n % 50 when 0 then 'in_review' else 'published' end, case made.n % 50 when 0 then null else now() end,
      place.id, (select id from identity.account where email = 'load@example.com'), 1200000, 50000,
      now() + interval '1 minute' * (made.n * 7919 % 1051200 - 525600) + interval '3 hours',
      setweight(events.name_words(titled.title), 'A') || setweight(events.name_words(venue.name || ' ' || venue.city), 'C'),
      venues.fold(titled.title || ' ' || venue.name || ' ' || venue.city)
    from generate_series(1, 100000) made (n)
      join place on place.n = made.n % 2000 join venues.venue on venue.id = place.id
      cross join lateral (select case when made.n % 10 = 0 then 'Concert' else 'Show' end || ' evening Rare' || made.n % 217 || ' number ' || made.n as title) titled;
  insert into events.occurrence (event_id, starts_at, ends_at, time_zone, venue_id, category, published)
    select id, over_at - interval '3 hours' - interval '7 days' * day, over_at - interval '7 days' * day, 'Europe/Berlin',
      venue_id, category, state = 'published'
    from events.event cross join generate_series(0, 1) day where day = 0 or right(title, 1) = '1';
  do $$ declare one record; begin
    for one in select * from dropped loop execute one.definition; end loop;
  end $$;
  alter table events.event enable trigger user;
  alter table events.occurrence enable trigger user;
`
