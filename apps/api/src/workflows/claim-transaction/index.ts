import { type Db, inTransaction } from '#platform/db'
import { once } from '#platform/idempotency'
import type { Part, Platform } from '#platform/part'
import { serve } from '#platform/serve'
import { desk, type DeskTransaction } from '@fullhouse/contracts/desk'
import { escrow } from '@fullhouse/contracts/escrow'
import type { ReadTransaction } from '../reserve-tickets/index.ts'
import { claimPurchase, rejectClaim, withdrawClaim } from './claim-purchase.ts'

interface Readers {
  readTransaction: ReadTransaction
  /** A purchase as the desk sees it; a view too. */
  readForDesk: (db: Db, transactionId: string) => Promise<DeskTransaction>
}

/** A buyer says that a purchase went wrong, and what becomes of it. */
export const claimTransactionPart = ({ db }: Platform, { readTransaction, readForDesk }: Readers): Part => {
  return {
    name: 'claim-transaction',
    routes: [
      serve(escrow.claim, ({ actor, params, body, claim }) =>
        inTransaction(db, (tx) =>
          once(tx, claim, async () => {
            await claimPurchase(tx, actor.accountId, params.id, body)
            return readTransaction(tx, actor.accountId, params.id)
          }),
        ),
      ),
      serve(escrow.withdrawClaim, ({ actor, params, claim }) =>
        inTransaction(db, (tx) =>
          once(tx, claim, async () => {
            await withdrawClaim(tx, actor.accountId, params.id)
            return readTransaction(tx, actor.accountId, params.id)
          }),
        ),
      ),
      serve(desk.rejectClaim, ({ actor, params, body, claim }) =>
        inTransaction(db, (tx) =>
          once(tx, claim, async () => {
            await rejectClaim(tx, actor.accountId, params.id, body.reason)
            return readForDesk(tx, params.id)
          }),
        ),
      ),
    ],
  }
}
