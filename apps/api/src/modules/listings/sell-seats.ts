import type { Tx } from '#platform/db'
import { listingSold } from './events.ts'
import { own } from './own.ts'
import { say } from './say.ts'
import { isLive } from './states.ts'

/** Marks the seats locked for a purchase as sold; the listing too, when nothing of it is left. Returns seats sold. */
export async function sellSeats(tx: Tx, listingId: string, transactionId: string): Promise<number> {
  const listing = await own(tx)
    .selectFrom('listings.listing')
    .select(['id', 'seller_id', 'occurrence_id', 'state', 'available'])
    .where('id', '=', listingId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const sold = await own(tx)
    .updateTable('listings.listing_ticket')
    .set({ state: 'sold' })
    .where('transaction_id', '=', transactionId)
    .where('listing_id', '=', listingId)
    .where('state', '=', 'locked')
    .returning('ticket_id')
    .execute()
  if (sold.length === 0) return 0
  const open = await own(tx)
    .selectFrom('listings.listing_ticket')
    .select('ticket_id')
    .where('listing_id', '=', listingId)
    .where('state', 'in', ['available', 'locked'])
    .executeTakeFirst()
  if (!open && isLive(listing.state)) {
    await own(tx).updateTable('listings.listing').set({ state: 'sold' }).where('id', '=', listingId).execute()
  }
  await say(tx, listingSold, listing, { quantity: sold.length, available: listing.available })
  return sold.length
}
