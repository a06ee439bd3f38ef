import { type Db, inTransaction } from '#platform/db'
import type { Sweep } from '#platform/jobs'
import { sql } from 'kysely'
import { listingExpired } from './events.ts'
import { own } from './own.ts'
import { say } from './say.ts'
import { liveStates } from './states.ts'
import { takeOffMarket } from './withdraw-listing.ts'

/** Ends offers whose time is over. Purchases under way are finished; their seats are not offered again. */
export async function expireListings(db: Db): Promise<number> {
  return inTransaction(db, async (tx) => {
    const due = await own(tx)
      .selectFrom('listings.listing')
      .select(['id', 'seller_id', 'occurrence_id'])
      .where('state', 'in', liveStates)
      .where('expires_at', '<=', sql<Date>`platform.now()`)
      .orderBy('expires_at')
      .limit(50)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const listing of due) {
      await takeOffMarket(tx, listing, 'expired')
      await say(tx, listingExpired, listing, {})
    }
    return due.length
  })
}

export const listingSweeps: readonly Sweep[] = [{ name: 'listings.expire', everyMs: 5_000, run: expireListings }]
