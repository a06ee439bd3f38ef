import { platformProblems } from '@fullhouse/contracts/problem'
import type { Venue } from '@fullhouse/contracts/venues'
import { decodeCursor, encodeCursor } from '@fullhouse/kernel'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { allowTypos } from './allow-typos.ts'
import { presentVenue, venueColumns } from './present.ts'

interface Query {
  q: string
  cursor?: string | undefined
  limit: number
}

type Row = Parameters<typeof presentVenue>[0] & { unlike: number; folded_name: string }

/** Unlikeness first (0 without words), then the name; the id makes it unique. */
const Cursor = z.tuple([z.number(), z.string(), z.uuid()])

/** How many alike venues are compared at most. */
const candidates = 500

/** Venues by likeness to what was typed, else by name; a person also finds the ones they proposed. */
export async function searchVenues(
  tx: Tx,
  query: Query,
  accountId: string | null,
): Promise<{ items: Venue[]; nextCursor: string | null }> {
  const after = query.cursor === undefined ? undefined : Cursor.safeParse(decodeCursor(query.cursor, 3))
  refuseUnless(after?.success !== false, platformProblems.invalid_input, {
    fields: [{ path: 'query.cursor', message: 'This page mark is not ours' }],
  })
  const columns = sql.join(venueColumns.map((column) => sql.ref(column)))
  const visible = sql`(shown_at is not null or created_by = ${accountId}::uuid)`
  const [unlike, name, id] = after?.data ?? [-1, '', null]
  const next = sql`order by unlike, folded_name, id limit ${query.limit + 1}`
  const later = sql`(unlike, folded_name, id) > (${unlike}::int, ${name}::text,
    ${id ?? '00000000-0000-0000-0000-000000000000'}::uuid)`
  if (query.q !== '') await allowTypos(tx)
  const { rows } =
    query.q === ''
      ? await sql<Row>`select ${columns}, folded_name, 0 as unlike from venues.venue
          where ${visible} and (folded_name, id) > (${name}::text, ${id ?? '00000000-0000-0000-0000-000000000000'}::uuid)
          order by folded_name, id limit ${query.limit + 1}`.execute(tx)
      : await sql<Row>`select * from (
            select ${columns}, folded_name,
              round(1e6 - 1e6 * word_similarity(venues.fold(${query.q}), folded_words))::int as unlike
            from venues.venue where venues.fold(${query.q}) <% folded_words and ${visible}
            order by unlike, folded_name, id limit ${candidates}
          ) alike where ${later} ${next}`.execute(tx)
  const items = rows.slice(0, query.limit)
  const last = items.at(-1)
  return {
    items: items.map(presentVenue),
    nextCursor: rows.length > query.limit && last ? encodeCursor([last.unlike, last.folded_name, last.id]) : null,
  }
}
