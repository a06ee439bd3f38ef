import { inTransaction } from '#platform/db'
import { once } from '#platform/idempotency'
import type { Platform } from '#platform/part'
import { serve } from '#platform/serve'
import { tickets } from '@fullhouse/contracts/tickets'
import { issueBatch } from './issue-batch.ts'
import { listIssued } from './list-issued.ts'
import { scanTicket } from './scan-ticket.ts'
import { verifyCode } from './verify-code.ts'

export const ticketRoutes = ({ db, keys }: Platform) => [
  serve(tickets.issueBatch, ({ actor, params, body, claim }) =>
    inTransaction(db, (tx) => once(tx, claim, () => issueBatch(tx, keys, actor.accountId, params.id, body))),
  ),
  serve(tickets.issued, ({ params, query }) => listIssued(db, params.id, query)),
  serve(tickets.verify, ({ body }) => verifyCode(db, keys, body.code)),
  serve(tickets.scan, ({ actor, params, body, claim }) =>
    inTransaction(db, (tx) =>
      once(tx, claim, () =>
        scanTicket(tx, keys, { occurrenceId: params.id, code: body.code, gate: body.gate, scannedBy: actor.accountId }),
      ),
    ),
  ),
]
