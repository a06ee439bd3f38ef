import type { Venue } from '@fullhouse/contracts/venues'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '#platform/db'
import { pageOf, type PageQuery, readCursor } from '#platform/paging'
import { presentVenue, venueColumns } from './present.ts'

type Query = PageQuery & { q: string }

type Row = Parameters<typeof presentVenue>[0] & { distance: number; folded_name: string }

/** Distance first (0 without words), then the name; the id makes it unique. */
const Mark = z.tuple([z.int(), z.string(), z.uuid()])
const beforeAll: z.infer<typeof Mark> = [-1, '', '00000000-0000-0000-0000-000000000000']

/** How many alike venues are compared at most. */
const candidates = 500

/** Venues by likeness to what was typed, else by name; a person also finds the ones they proposed. */
export async function searchVenues(
  db: Db,
  query: Query,
  accountId: string | null,
): Promise<{ items: Venue[]; nextCursor: string | null }> {
  const [distance, name, id] = readCursor(query.cursor, Mark) ?? beforeAll
  const columns = sql.join(venueColumns.map((column) => sql.ref(`v.${column}`)))
  const { rows } =
    query.q === ''
      ? await sql<Row>`select ${columns}, v.folded_name, 0 as distance from venues.venue v
          where (v.shown_at is not null or v.created_by = ${accountId}::uuid) and (v.folded_name, v.id) > (${name}, ${id}::uuid)
          order by v.folded_name, v.id limit ${query.limit + 1}`.execute(db)
      : await sql<Row>`select ${columns}, v.folded_name, alike.distance
          from venues.alike(${query.q}, ${accountId}::uuid, ${candidates}) alike join venues.venue v on v.id = alike.id
          where (alike.distance, v.folded_name, v.id) > (${distance}::int, ${name}, ${id}::uuid)
          order by alike.distance, v.folded_name, v.id limit ${query.limit + 1}`.execute(db)
  const { shown, nextCursor } = pageOf(rows, query.limit, (row) => [row.distance, row.folded_name, row.id])
  return { items: shown.map(presentVenue), nextCursor }
}
