import type { Tx } from '#platform/db'
import { own } from './own.ts'

/** Those of these tickets that their holder bought here and may not offer: not arrived, or the purchase is frozen. */
export async function unsettledTickets(tx: Tx, holderId: string, ticketIds: readonly string[]): Promise<string[]> {
  const rows = await own(tx)
    .selectFrom('escrow.item as i')
    .innerJoin('escrow.transaction as t', 't.id', 'i.transaction_id')
    .select('i.ticket_id')
    .distinct()
    .where('i.ticket_id', '=', (eb) => eb.fn.any(eb.val(ticketIds)))
    .where('t.buyer_id', '=', holderId)
    // The same rule as the trigger on a listing's tickets (0038).
    .where((eb) =>
      eb.or([
        eb('t.state', '=', 'paid'),
        eb.and([eb('t.frozen', '=', true), eb('t.state', 'in', ['delivered', 'cleared', 'paid_out'])]),
      ]),
    )
    .execute()
  return rows.map((row) => row.ticket_id)
}
