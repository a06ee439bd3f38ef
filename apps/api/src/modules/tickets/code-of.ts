import type { Db } from '#platform/db'
import type { Keys } from '#platform/keys'
import { ownRead } from './own.ts'
import { writeCode } from './ticket-code.ts'

/** The codes of tickets whose code may be shown: valid ones. By ticket id. */
export async function codesOf(db: Db, keys: Keys, ticketIds: readonly string[]): Promise<Map<string, string>> {
  if (ticketIds.length === 0) return new Map()
  const rows = await ownRead(db)
    .selectFrom('tickets.credential as c')
    .innerJoin('tickets.ticket as t', 't.id', 'c.ticket_id')
    .select(['c.id', 'c.ticket_id', 'c.occurrence_id', 'c.version', 'c.key_id'])
    .where('c.ticket_id', '=', (eb) => eb.fn.any(eb.val(ticketIds)))
    .where('c.state', '=', 'issued')
    .where('t.state', '=', 'valid')
    .execute()
  return new Map(
    rows.map((row) => [
      row.ticket_id,
      writeCode(
        keys.ticket,
        { credentialId: row.id, ticketId: row.ticket_id, occurrenceId: row.occurrence_id, version: row.version },
        row.key_id,
      ),
    ]),
  )
}
