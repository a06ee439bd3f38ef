create schema venues;

-- Text as people type it: without case and accents. unaccent is only STABLE because its rules could be
-- replaced; ours never are, so an index may stand on this.
create function venues.fold(value text) returns text language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, normalize(value)));

create table venues.venue (
  id uuid primary key default uuidv7(),
  name text not null,
  address text not null default '',
  city text not null,
  country char(2) not null constraint venue_country check (country ~ '^[A-Z]{2}$'),
  time_zone text not null,
  latitude double precision constraint venue_latitude check (latitude between -90 and 90),
  longitude double precision constraint venue_longitude check (longitude between -180 and 180),
  created_by uuid not null references identity.account (id),
  created_at timestamptz not null default platform.now(),
  -- Others see a venue from the approval of the first event there.
  shown_at timestamptz,
  folded_name text not null generated always as (venues.fold(name)) stored,
  folded_city text not null generated always as (venues.fold(city)) stored,
  folded_words text not null generated always as (venues.fold(name || ' ' || city)) stored,
  constraint venue_point check ((latitude is null) = (longitude is null))
);
create index venue_words on venues.venue using gin (folded_words gin_trgm_ops);
create index venue_name on venues.venue (folded_name, id);
create index venue_name_start on venues.venue (folded_name text_pattern_ops) where shown_at is not null;
create index venue_city_start on venues.venue (folded_city text_pattern_ops) where shown_at is not null;
create index venue_latitude on venues.venue (latitude, longitude) where shown_at is not null;
create index venue_created_by on venues.venue (created_by, id);

-- Venues that read like what was typed. 0.4 still finds two swapped letters in a short name ("Gloebn").
create function venues.alike(typed text, viewer uuid, most integer) returns table (id uuid, distance integer)
  language sql stable set pg_trgm.word_similarity_threshold = 0.4 as $$
  select v.id, (1000000 - 1000000 * word_similarity(venues.fold(typed), v.folded_words))::int as distance
  from venues.venue v
  where venues.fold(typed) <% v.folded_words and (v.shown_at is not null or v.created_by = viewer)
  order by distance, v.id limit most
$$;

grant usage on schema venues to fullhouse_app;
grant execute on all functions in schema venues to fullhouse_app;
grant select, insert, update, delete on all tables in schema venues to fullhouse_app;
revoke delete on venues.venue from fullhouse_app;
