import { inTransaction, type Tx } from '#platform/db'
import { once } from '#platform/idempotency'
import type { Platform } from '#platform/part'
import { serve } from '#platform/serve'
import { tickets } from '@fullhouse/contracts/tickets'
import { downloadTicket } from './download-ticket.ts'
import { issueBatch } from './issue-batch.ts'
import { listIssued } from './list-issued.ts'
import { removeTicket } from './remove-ticket.ts'
import { scanTicket } from './scan-ticket.ts'
import { verifyCode } from './verify-code.ts'

/** Whether a ticket is on the market or being bought. */
export type IsOffered = (tx: Tx, ticketId: string) => Promise<boolean>

export const ticketRoutes = ({ db, keys, ...platform }: Platform, isOffered: IsOffered) => [
  serve(tickets.issueBatch, ({ actor, params, body, claim }) =>
    inTransaction(db, (tx) => once(tx, claim, () => issueBatch(tx, keys, actor.accountId, params.id, body))),
  ),
  serve(tickets.issued, ({ params, query }) => listIssued(db, params.id, query)),
  serve(tickets.file, ({ actor, params }) => downloadTicket({ db, keys, ...platform }, actor.accountId, params.id)),
  serve(tickets.remove, ({ actor, params }) =>
    inTransaction(db, (tx) => removeTicket(tx, actor.accountId, params.id, isOffered)),
  ),
  serve(tickets.verify, ({ body }) => verifyCode(db, keys, body.code)),
  serve(tickets.scan, ({ actor, params, body, claim }) =>
    inTransaction(db, (tx) =>
      once(tx, claim, () =>
        scanTicket(tx, keys, { occurrenceId: params.id, code: body.code, gate: body.gate, scannedBy: actor.accountId }),
      ),
    ),
  ),
]
