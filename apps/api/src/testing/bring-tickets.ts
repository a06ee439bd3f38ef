import { randomUUID } from 'node:crypto'
import { bringTickets as bring, type OutsideTicket } from '../modules/tickets/index.ts'
import { inTransaction } from '../platform/db.ts'
import { newId } from '../platform/ids.ts'
import type { Show } from './sell-tickets.ts'
import type { TestAccount } from './sign-up.ts'
import type { TestApp } from './start-test-app.ts'

interface Seats {
  safety: 'as_is' | 'transfer'
  seats: string[]
  row?: string
  /** As printed, where it is not the date they are brought for. */
  printedStartsAt?: string
  /** As printed, where it is another event. */
  printedEvent?: string
}

/** Tickets issued elsewhere in a seller's hands, without any file or question. Returns their ids in seat order. */
export async function bringTickets(app: TestApp, show: Show, seller: TestAccount, given: Seats): Promise<string[]> {
  const { safety, seats, row = 'F', printedStartsAt = null, printedEvent = null } = given
  const ticketOf = (seat: string): OutsideTicket => ({
    ref: seat,
    safety,
    seat: { section: 'Stalls', row, seat, gate: 'N' },
    faceValue: { amount: 52_000, currency: 'SEK' },
    faceValueSource: safety === 'as_is' ? 'read' : 'declared',
    printedEvent,
    printedStartsAt,
    pageKey: null,
    code: safety === 'as_is' ? { payload: `OUTSIDE-${randomUUID()}`, symbology: 'qr' } : null,
    app: safety === 'transfer' ? 'Ticketmaster' : null,
  })
  const brought = await inTransaction(app.db, (tx) =>
    bring(tx, app.platform, {
      holderId: seller.id,
      occurrenceId: show.occurrenceId,
      subject: { type: 'intake', id: newId() },
      tickets: seats.map(ticketOf),
    }),
  )
  return brought.map((result) => {
    if ('problem' in result) throw new Error(`seat ${result.ref} could not be brought: ${result.problem}`)
    return result.ticketId
  })
}
