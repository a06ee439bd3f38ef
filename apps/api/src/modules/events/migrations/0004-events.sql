create schema events;

-- Names are not prose: no stemming, no stop words ("The Who"), accents do not matter.
create text search configuration events.names (copy = pg_catalog.simple);
alter text search configuration events.names
  alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part, numword, numhword, hword_numpart
  with public.unaccent, pg_catalog.simple;

-- "AC/DC" and "Jay-Z" are two words each, here and in what is typed; the parser would see a path and a compound.
create function events.name_words(value text) returns tsvector language sql immutable strict parallel safe
  return to_tsvector('events.names', regexp_replace(normalize(value), '[^[:alnum:]]+', ' ', 'g'));

create table events.event (
  id uuid primary key default uuidv7(),
  title text not null,
  description text not null default '',
  category text not null
    check (category in ('concert', 'theatre', 'sport', 'comedy', 'festival', 'family', 'talk', 'other')),
  tags text[] not null default '{}',
  state text not null default 'in_review' check (state in ('in_review', 'published', 'declined')),
  venue_id uuid not null references venues.venue (id),
  -- Who proposed it; the royalty's payee until an organization owns it.
  organizer_id uuid not null references identity.account (id),
  organization_id uuid,
  cap_ppm integer not null constraint event_cap check (cap_ppm between 500000 and 5000000),
  royalty_ppm integer not null constraint event_royalty check (royalty_ppm between 0 and 200000),
  declined_reason text,
  decided_by uuid references identity.account (id),
  decided_at timestamptz,
  created_at timestamptz not null default platform.now(),
  -- Kept by triggers: the end of the last date, and what search reads.
  over_at timestamptz not null default '-infinity',
  folded_title text not null generated always as (venues.fold(title)) stored,
  folded_words text not null default '',
  search tsvector not null default '',
  constraint event_decision check ((state = 'in_review') = (decided_at is null)),
  constraint event_declined_reason check ((state = 'declined') = (declined_reason is not null))
);
create index event_organizer on events.event (organizer_id, id);
create index event_queue on events.event (state, id);
create index event_venue on events.event (venue_id);
create index event_search on events.event using gin (search);
create index event_words on events.event using gin (folded_words gin_trgm_ops);
create index event_title on events.event (folded_title text_pattern_ops) where state = 'published';

create table events.occurrence (
  id uuid primary key default uuidv7(),
  event_id uuid not null references events.event (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  doors_at timestamptz,
  time_zone text not null,
  -- Written by triggers only, from the event: so that one index answers one search.
  venue_id uuid not null default '00000000-0000-0000-0000-000000000000' references venues.venue (id),
  category text not null default '',
  published boolean not null default false,
  constraint occurrence_once unique (event_id, starts_at),
  constraint occurrence_ends_after_start check (ends_at > starts_at),
  -- What runs now started within this span: search walks no further back.
  constraint occurrence_length check (ends_at <= starts_at + interval '31 days'),
  constraint occurrence_doors check (doors_at <= starts_at)
);
-- `ends_at` at their end: dates that are over are passed without looking at their rows.
create index occurrence_soonest on events.occurrence (starts_at, id, ends_at) where published;
create index occurrence_soonest_in_category on events.occurrence (category, starts_at, id, ends_at) where published;
create index occurrence_soonest_at_venue on events.occurrence (venue_id, starts_at, id, ends_at) where published;

create function events.describe_event() returns trigger language plpgsql as $$
declare
  place venues.venue;
begin
  select * into strict place from venues.venue where id = new.venue_id;
  new.search := setweight(events.name_words(new.title), 'A')
    || setweight(events.name_words(array_to_string(new.tags, ' ')), 'B')
    || setweight(events.name_words(place.name || ' ' || place.city), 'C');
  new.folded_words := venues.fold(new.title || ' ' || place.name || ' ' || place.city);
  return new;
end $$;
create trigger event_described before insert or update of title, tags, venue_id on events.event
  for each row execute function events.describe_event();

create function events.describe_occurrence() returns trigger language plpgsql as $$
begin
  select e.venue_id, e.category, e.state = 'published'
    into strict new.venue_id, new.category, new.published
    from events.event e where e.id = new.event_id;
  return new;
end $$;
create trigger occurrence_described before insert on events.occurrence
  for each row execute function events.describe_occurrence();

create function events.follow_event() returns trigger language plpgsql as $$
begin
  update events.occurrence o
    set venue_id = new.venue_id, category = new.category, published = (new.state = 'published')
    where o.event_id = new.id;
  return null;
end $$;
create trigger event_followed after update of venue_id, category, state on events.event
  for each row execute function events.follow_event();

-- Statement-level: a proposal inserts all its dates at once.
create function events.follow_occurrences() returns trigger language plpgsql as $$
begin
  update events.event e set over_at = last.ends_at
    from (select event_id, max(ends_at) as ends_at from events.occurrence
      where event_id in (select event_id from changed) group by event_id) last
    where e.id = last.event_id and e.over_at is distinct from last.ends_at;
  return null;
end $$;
create trigger occurrence_added after insert on events.occurrence
  referencing new table as changed for each statement execute function events.follow_occurrences();
create trigger occurrence_moved after update on events.occurrence
  referencing new table as changed for each statement execute function events.follow_occurrences();

create function events.follow_venue() returns trigger language plpgsql as $$
begin
  update events.event set venue_id = venue_id where venue_id = new.id;
  return null;
end $$;
create trigger venue_renamed after update of name, city on venues.venue
  for each row execute function events.follow_venue();

-- What is found by words, never more than `most`. Without the setting a common word and the limit would tempt the
-- planner to read the table from its oldest rows on, which are the ones that are over.
create function events.with_words(words tsquery, most integer) returns table (id uuid, distance integer)
  language sql stable rows 200 set enable_seqscan = off as $$
  select e.id, (1000000 - 1000000 * ts_rank(e.search, words))::int
  from events.event e
  where e.search @@ words and e.state = 'published' and e.over_at > (select platform.now()) limit most
$$;

-- What reads like the words typed, at least so much: for typing errors.
create function events.alike(typed text, least_likeness real, most integer)
  returns table (id uuid, distance integer)
  language sql stable rows 200 set pg_trgm.word_similarity_threshold = 0.4 as $$
  select e.id, (1000000 - 1000000 * word_similarity(venues.fold(typed), e.folded_words))::int as distance
  from events.event e
  where venues.fold(typed) <% e.folded_words and e.state = 'published' and e.over_at > (select platform.now())
    and word_similarity(venues.fold(typed), e.folded_words) >= least_likeness
  order by distance, e.id limit most
$$;

grant usage on schema events to fullhouse_app;
grant execute on all functions in schema events to fullhouse_app;
grant select, insert, update, delete on all tables in schema events to fullhouse_app;
revoke delete on events.event, events.occurrence from fullhouse_app;
