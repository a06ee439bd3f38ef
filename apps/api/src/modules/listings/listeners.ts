import { ticketScanned } from '#modules/tickets'
import { consumer } from '#platform/outbox'
import { sql } from 'kysely'
import { own } from './own.ts'
import { withdrawIfEmpty } from './withdraw-listing.ts'

/**
 * A ticket let in by its own seller leaves the market: there is nothing left to sell. While a buyer is at the
 * checkout the seat stays theirs; `releaseSeats`, behind the same lock, does not offer it again.
 */
export const withdrawScannedTicket = consumer('listings.withdraw_scanned', ticketScanned, async (tx, { payload }) => {
  const offer = await own(tx)
    .selectFrom('listings.listing_ticket as lt')
    .innerJoin('listings.listing as l', 'l.id', 'lt.listing_id')
    .select(['l.id', 'l.seller_id', 'l.occurrence_id'])
    .where('lt.ticket_id', '=', payload.ticketId)
    .where('lt.state', 'in', ['available', 'locked'])
    .forUpdate('l')
    .executeTakeFirst()
  if (!offer) return
  const gone = await own(tx)
    .updateTable('listings.listing_ticket')
    .set({ state: 'withdrawn' })
    .where('listing_id', '=', offer.id)
    .where('ticket_id', '=', payload.ticketId)
    .where('state', '=', 'available')
    .returning('ticket_id')
    .executeTakeFirst()
  if (!gone) return
  await own(tx)
    .updateTable('listings.listing')
    .set({ available: sql<number>`available - 1`, version: sql<number>`version + 1` })
    .where('id', '=', offer.id)
    .execute()
  await withdrawIfEmpty(tx, offer)
})
