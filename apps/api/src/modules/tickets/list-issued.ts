import { getOccurrences } from '#modules/events'
import { getPeople } from '#modules/identity'
import type { Db } from '#platform/db'
import { IdMark, pageOf, type PageQuery, readCursor } from '#platform/paging'
import { refuseUnless } from '#platform/problem'
import { platformProblems } from '@fullhouse/contracts/problem'
import { ownRead } from './own.ts'
import { presentSeat } from './present.ts'

/** Tickets of a date with holder and state, newest first. */
export async function listIssued(db: Db, occurrenceId: string, page: PageQuery) {
  refuseUnless((await getOccurrences(db, [occurrenceId])).has(occurrenceId), platformProblems.not_found)
  const after = readCursor(page.cursor, IdMark)
  const rows = await ownRead(db)
    .selectFrom('tickets.ticket')
    .selectAll()
    .where('occurrence_id', '=', occurrenceId)
    .$if(after !== undefined, (query) => query.where('id', '<', after?.[0] ?? ''))
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute()
  const { shown, nextCursor } = pageOf(rows, page.limit, (row) => [row.id])
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
    nextCursor,
  }
}
