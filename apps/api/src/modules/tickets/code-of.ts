import type { Db } from '#platform/db'
import type { Symbology } from '@fullhouse/contracts/tickets'
import { type CodeSecrets, openCode } from './outside-code.ts'
import { ownRead } from './own.ts'
import { writeCode } from './ticket-code.ts'

export interface ShownCode {
  code: string
  symbology: Symbology
}

/** The codes of tickets whose code may be shown: valid ones, not in an issuer's app. By ticket id. */
export async function codesOf(
  db: Db,
  { keys, cipher }: CodeSecrets,
  ticketIds: readonly string[],
): Promise<Map<string, ShownCode>> {
  if (ticketIds.length === 0) return new Map()
  const rows = await ownRead(db)
    .selectFrom('tickets.credential as c')
    .innerJoin('tickets.ticket as t', 't.id', 'c.ticket_id')
    .select(['c.id', 'c.ticket_id', 'c.occurrence_id', 'c.version', 'c.key_id', 'c.payload', 'c.symbology'])
    .where('c.ticket_id', '=', (eb) => eb.fn.any(eb.val(ticketIds)))
    .where('c.state', '=', 'issued')
    .where('c.source', '<>', 'transfer')
    .where('t.state', '=', 'valid')
    .execute()
  return new Map(
    rows.map((row) => [
      row.ticket_id,
      row.payload !== null && row.symbology !== null
        ? { code: openCode(cipher, row.ticket_id, row.payload), symbology: row.symbology }
        : {
            code: writeCode(
              keys.ticket,
              { credentialId: row.id, ticketId: row.ticket_id, occurrenceId: row.occurrence_id, version: row.version },
              row.key_id ?? undefined,
            ),
            symbology: 'qr',
          },
    ]),
  )
}
