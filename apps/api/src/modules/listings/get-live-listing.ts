import type { Db } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { platformProblems } from '@fullhouse/contracts/problem'
import type { SafetyLevel } from '@fullhouse/contracts/tickets'
import { ownRead } from './own.ts'

/** What a purchase starts from: the asking price per ticket in minor units. Unlocked; `takeSeats` guards it. */
export async function getLiveListing(
  db: Db,
  listingId: string,
): Promise<{ occurrenceId: string; sellerId: string; price: number; currency: string; safety: SafetyLevel }> {
  const row = await ownRead(db)
    .selectFrom('listings.listing')
    .select(['occurrence_id', 'seller_id', 'price', 'currency', 'safety'])
    .where('id', '=', listingId)
    .where('state', '<>', 'waiting')
    .executeTakeFirst()
  refuseUnless(row, platformProblems.not_found)
  return {
    occurrenceId: row.occurrence_id,
    sellerId: row.seller_id,
    price: row.price,
    currency: row.currency,
    safety: row.safety,
  }
}
