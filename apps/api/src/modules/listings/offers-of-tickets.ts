import type { Db } from '#platform/db'
import type { ListingState } from '@fullhouse/contracts/listings'
import { ownRead } from './own.ts'

/** Where tickets are on offer or being bought now, by ticket id. */
export async function offersOfTickets(
  db: Db,
  ticketIds: readonly string[],
): Promise<Map<string, { id: string; state: 'waiting' | 'active' | 'paused' | 'locked' }>> {
  if (ticketIds.length === 0) return new Map()
  const rows = await ownRead(db)
    .selectFrom('listings.listing_ticket as lt')
    .innerJoin('listings.listing as l', 'l.id', 'lt.listing_id')
    .select(['lt.ticket_id', 'lt.state', 'l.id', 'l.state as listing'])
    .where('lt.ticket_id', '=', (eb) => eb.fn.any(eb.val(ticketIds)))
    .where('lt.state', 'in', ['available', 'locked'])
    .execute()
  return new Map(
    rows.map((row) => [
      row.ticket_id,
      { id: row.id, state: row.state === 'locked' ? 'locked' : offerState(row.listing) } as const,
    ]),
  )
}

/** A seat that is still to be had is of a listing that waits, stands or rests. */
const offerState = (listing: ListingState) => (listing === 'waiting' || listing === 'paused' ? listing : 'active')
