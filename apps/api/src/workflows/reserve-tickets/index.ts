import type { StandingsOf } from '#modules/listings'
import { inTransaction, type Db } from '#platform/db'
import { once } from '#platform/idempotency'
import type { Part, Platform } from '#platform/part'
import { serve } from '#platform/serve'
import { escrow, type Transaction } from '@fullhouse/contracts/escrow'
import { reserveTickets } from './reserve-tickets.ts'

/** How a purchase is shown to one of its sides; a view, handed in by app.ts. */
export type ReadTransaction = (db: Db, viewerId: string, transactionId: string) => Promise<Transaction>

/** A buyer reserves seats. */
export const reserveTicketsPart = (
  { db }: Platform,
  readTransaction: ReadTransaction,
  standingsOf: StandingsOf,
): Part => ({
  name: 'reserve-tickets',
  routes: [
    serve(escrow.reserve, ({ actor, body, claim }) =>
      inTransaction(db, (tx) =>
        once(tx, claim, async () =>
          readTransaction(tx, actor.accountId, await reserveTickets(tx, standingsOf, actor.accountId, body)),
        ),
      ),
    ),
  ],
})
