import { eventApproved, eventDeclined, occurrenceIdsOf } from '#modules/events'
import type { Tx } from '#platform/db'
import { consumer } from '#platform/outbox'
import { sql } from 'kysely'
import { listingCreated, listingWithdrawn } from './events.ts'
import { own } from './own.ts'
import { say, sayToSeller } from './say.ts'
import { takeOffMarket } from './withdraw-listing.ts'

/** What waited for an approved event comes on sale. */
export const openWaiting = consumer('listings.open_waiting', eventApproved, async (tx, { payload }) => {
  for (const listing of await lockWaiting(tx, payload.eventId)) {
    await own(tx)
      .updateTable('listings.listing')
      .set({ state: 'active', version: sql<number>`version + 1` })
      .where('id', '=', listing.id)
      .execute()
    const seats = await own(tx)
      .selectFrom('listings.listing_ticket')
      .select('ticket_id')
      .where('listing_id', '=', listing.id)
      .where('state', '=', 'available')
      .orderBy('position')
      .execute()
    await say(tx, listingCreated, listing, {
      ticketIds: seats.map((seat) => seat.ticket_id),
      price: { amount: listing.price, currency: listing.currency },
    })
  }
})

/** What waited for a declined one goes back to its seller, with the reason its proposer was given. */
export const withdrawWaiting = consumer('listings.withdraw_waiting', eventDeclined, async (tx, { payload }) => {
  for (const listing of await lockWaiting(tx, payload.eventId)) {
    await takeOffMarket(tx, listing, 'withdrawn')
    await sayToSeller(tx, listingWithdrawn, listing, { reason: payload.reason })
  }
})

async function lockWaiting(tx: Tx, eventId: string) {
  const dates = await occurrenceIdsOf(tx, eventId)
  return own(tx)
    .selectFrom('listings.listing')
    .select(['id', 'seller_id', 'occurrence_id', 'price', 'currency'])
    .where('occurrence_id', '=', (eb) => eb.fn.any(eb.val(dates)))
    .where('state', '=', 'waiting')
    .orderBy('id')
    .forUpdate()
    .execute()
}
