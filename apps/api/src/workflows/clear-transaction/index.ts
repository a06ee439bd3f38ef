import { findDelivered, takeDue } from '#modules/escrow'
import { ticketScanned } from '#modules/tickets'
import { type Db, inTransaction } from '#platform/db'
import { once } from '#platform/idempotency'
import type { Log } from '#platform/log'
import { oneByOne } from '#platform/one-by-one'
import { consumer } from '#platform/outbox'
import type { Part, Platform } from '#platform/part'
import { serve } from '#platform/serve'
import { escrow } from '@fullhouse/contracts/escrow'
import type { ReadTransaction } from '../reserve-tickets/index.ts'
import { clearTransaction } from './clear-transaction.ts'
import { confirmTickets } from './confirm-tickets.ts'

/** An accepted scan is the best proof there is: the purchase behind it may be released. */
const clearScanned = consumer('clear-transaction.scanned', ticketScanned, async (tx, { payload }) => {
  const transactionId = await findDelivered(tx, payload.ticketId, payload.holderId)
  if (transactionId) await clearTransaction(tx, transactionId)
})

async function clearByTimer(db: Db, log: Log): Promise<number> {
  return oneByOne(db, log, await takeDue(db, 'clearance', 100), clearTransaction)
}

/** When the held money goes to the seller. */
export const clearTransactionPart = ({ db }: Platform, readTransaction: ReadTransaction): Part => ({
  name: 'clear-transaction',
  routes: [
    serve(escrow.confirm, ({ actor, params, claim }) =>
      inTransaction(db, (tx) =>
        once(tx, claim, async () => {
          await confirmTickets(tx, actor.accountId, params.id)
          return readTransaction(tx, actor.accountId, params.id)
        }),
      ),
    ),
  ],
  consumers: [clearScanned],
  sweeps: [{ name: 'escrow.clear_by_timer', everyMs: 5_000, run: clearByTimer }],
})
