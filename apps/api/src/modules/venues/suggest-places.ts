import { sql } from 'kysely'
import type { Db } from '#platform/db'

/** Behind every text that starts so, in byte order. */
const last = '\u{10FFFF}'

/** Shown venues with a word in their name that starts with what was typed, best known spelling first. */
export async function suggestVenues(db: Db, typed: string, limit: number): Promise<{ name: string; city: string }[]> {
  const start = sql`venues.fold(${typed})`
  // A word inside a name is looked up by trigrams, which need three letters.
  const inside =
    typed.length < 3
      ? sql``
      : sql`union all (select id, name, city, 1 as place from venues.venue
      where folded_words like '% ' || ${likeText(typed)} || '%' and folded_name like '% ' || ${likeText(typed)} || '%'
        and shown_at is not null limit ${limit})`
  const { rows } = await sql<{ name: string; city: string }>`
    select name, city from (
      (select id, name, city, 0 as place from venues.venue
        where folded_name ~>=~ ${start} and folded_name ~<~ (${start} || ${last}) and shown_at is not null
        order by folded_name using ~<~ limit ${limit})
      ${inside}
    ) found group by id, name, city order by min(place), name, id limit ${limit}`.execute(db)
  return rows
}

/** Cities with shown venues that start with what was typed, the one with most venues first. */
export async function suggestCities(
  db: Db,
  typed: string,
  limit: number,
): Promise<{ city: string; country: string }[]> {
  const start = sql`venues.fold(${typed})`
  const { rows } = await sql<{ city: string; country: string }>`
    select min(city) as city, country from venues.venue
    where folded_city ~>=~ ${start} and folded_city ~<~ (${start} || ${last}) and shown_at is not null
    group by folded_city, country order by count(*) desc, folded_city, country limit ${limit}`.execute(db)
  return rows
}

const likeText = (typed: string) => sql`venues.fold(${typed.replaceAll(/[\\%_]/g, String.raw`\$&`)})`
