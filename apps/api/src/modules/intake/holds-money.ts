import type { Tx } from '#platform/db'
import { own } from './own.ts'

/**
 * Whether a review keeps the money for one of these tickets: it is open and its claimant brought the very code, or it
 * was decided for the claimant. A claim to a seat, or of another event, keeps nothing: it needs no code at all.
 */
export async function holdsMoney(tx: Tx, ticketIds: readonly string[]): Promise<boolean> {
  const row = await own(tx)
    .selectFrom('intake.conflict')
    .select('id')
    .where('ticket_id', '=', (eb) => eb.fn.any(eb.val(ticketIds)))
    .where((eb) =>
      eb.or([eb.and([eb('state', '=', 'open'), eb('kind', '=', 'code_taken')]), eb('state', '=', 'claimant_right')]),
    )
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
