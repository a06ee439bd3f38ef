import { getOccurrences } from '#modules/events'
import { getPeople } from '#modules/identity'
import type { Db } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { decodeCursor, encodeCursor } from '@fullhouse/kernel'
import { platformProblems } from '@fullhouse/contracts/problem'
import { ownRead } from './own.ts'
import { presentSeat } from './present.ts'

/** Tickets of a date with holder and state, newest first. */
export async function listIssued(db: Db, occurrenceId: string, page: { cursor?: string | undefined; limit: number }) {
  refuseUnless((await getOccurrences(db, [occurrenceId])).has(occurrenceId), platformProblems.not_found)
  const after = page.cursor === undefined ? undefined : decodeCursor(page.cursor, 1)
  const rows = await ownRead(db)
    .selectFrom('tickets.ticket')
    .selectAll()
    .where('occurrence_id', '=', occurrenceId)
    .$if(after !== undefined, (query) => query.where('id', '<', String(after?.[0])))
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute()
  const shown = rows.slice(0, page.limit)
  const people = await getPeople(
    db,
    shown.map((row) => row.holder_id),
  )
  return {
    items: shown.map((row) => {
      const holder = people.get(row.holder_id)
      return {
        id: row.id,
        seat: presentSeat(row),
        state: row.state,
        version: row.version,
        holder: { id: row.holder_id, name: holder?.name ?? '', email: holder?.email ?? '' },
        issuedAt: row.created_at.toISOString(),
      }
    }),
    nextCursor: rows.length > page.limit ? encodeCursor([(shown.at(-1) as (typeof shown)[number]).id]) : null,
  }
}
