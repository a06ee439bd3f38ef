import { inTransaction } from '#platform/db'
import { once } from '#platform/idempotency'
import type { Part, Platform } from '#platform/part'
import { serve } from '#platform/serve'
import { desk } from '@fullhouse/contracts/desk'
import { escrow } from '@fullhouse/contracts/escrow'
import type { ReadTransaction } from '../reserve-tickets/index.ts'
import { answerTransfer } from './answer-transfer.ts'
import { putProof } from './put-proof.ts'
import { readProof, readProofForDesk } from './read-proof.ts'
import { sendTransfer } from './send-transfer.ts'
import { transferSweeps } from './sweep-transfers.ts'

/** A ticket the seller sends in the issuer's own app: proof, sending, the buyer's answer, and the deadlines of both. */
export const deliverTransferPart = (platform: Platform, readTransaction: ReadTransaction): Part => {
  const { db } = platform
  return {
    name: 'deliver-transfer',
    routes: [
      serve(escrow.putProof, async ({ actor, params, file }) => {
        await putProof(platform, actor.accountId, params.id, file.content)
        return readTransaction(db, actor.accountId, params.id)
      }),
      serve(escrow.proof, ({ actor, params }) => readProof(platform, actor.accountId, params.id)),
      serve(desk.proof, ({ params }) => readProofForDesk(platform, params.id)),
      serve(escrow.sendTransfer, ({ actor, params, body, claim }) =>
        inTransaction(db, (tx) =>
          once(tx, claim, async () => {
            await sendTransfer(tx, actor.accountId, params.id, body.note)
            return readTransaction(tx, actor.accountId, params.id)
          }),
        ),
      ),
      serve(escrow.answerTransfer, ({ actor, params, body, claim }) =>
        inTransaction(db, (tx) =>
          once(tx, claim, async () => {
            await answerTransfer(tx, actor.accountId, params.id, body)
            return readTransaction(tx, actor.accountId, params.id)
          }),
        ),
      ),
    ],
    sweeps: transferSweeps,
  }
}
