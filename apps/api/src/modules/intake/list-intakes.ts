import { getOccurrences, occurrenceLine } from '#modules/events'
import type { Db } from '#platform/db'
import { IdMark, pageOf, type PageQuery, readCursor } from '#platform/paging'
import type { IntakeLine } from '@fullhouse/contracts/intake'
import { TicketFields } from '@fullhouse/ticket-reader/report'
import { ownRead } from './own.ts'
import { printedTogether } from './what-is-printed.ts'

/** What this seller began and did not finish, newest first. */
export async function listMyIntakes(
  db: Db,
  sellerId: string,
  query: PageQuery,
): Promise<{ items: IntakeLine[]; nextCursor: string | null }> {
  const after = readCursor(query.cursor, IdMark)
  const rows = await ownRead(db)
    .selectFrom('intake.intake')
    .selectAll()
    .where('seller_id', '=', sellerId)
    .where('state', '=', 'open')
    .$if(after !== undefined, (q) => q.where('id', '<', after?.[0] ?? ''))
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const { shown, nextCursor } = pageOf(rows, query.limit, (row) => [row.id])
  const pieces = await ownRead(db)
    .selectFrom('intake.piece')
    .select(['intake_id', 'fields', 'state'])
    .where('intake_id', '=', (eb) => eb.fn.any(eb.val(shown.map((row) => row.id))))
    .execute()
  const byIntake = Map.groupBy(pieces, (piece) => piece.intake_id)
  const occurrences = await getOccurrences(
    db,
    shown.flatMap((row) => row.occurrence_id ?? []),
  )
  const items = shown.map((row) => {
    const its = byIntake.get(row.id) ?? []
    const occurrence = occurrences.get(row.occurrence_id ?? '')
    return {
      id: row.id,
      delivery: row.delivery,
      state: row.state,
      printed: printedTogether(its.map((piece) => TicketFields.parse(piece.fields))),
      occurrence: occurrence ? occurrenceLine(occurrence) : null,
      tickets: its.filter((piece) => piece.state === 'found').length,
      updatedAt: row.updated_at.toISOString(),
    }
  })
  return { items, nextCursor }
}
