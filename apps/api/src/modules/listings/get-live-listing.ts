import type { Db } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { platformProblems } from '@fullhouse/contracts/problem'
import type { SafetyLevel } from '@fullhouse/contracts/tickets'
import { ownRead } from './own.ts'

export interface LiveListing {
  occurrenceId: string
  sellerId: string
  price: number
  faceValue: number
  currency: string
  safety: SafetyLevel
}

/** What a purchase starts from: asking price and first price per ticket in minor units. Unlocked; `takeSeats` guards it. */
export async function getLiveListing(db: Db, listingId: string): Promise<LiveListing> {
  const row = await ownRead(db)
    .selectFrom('listings.listing')
    .select(['occurrence_id', 'seller_id', 'price', 'face_value', 'currency', 'safety'])
    .where('id', '=', listingId)
    .where('state', '<>', 'waiting')
    .executeTakeFirst()
  refuseUnless(row, platformProblems.not_found)
  return {
    occurrenceId: row.occurrence_id,
    sellerId: row.seller_id,
    price: row.price,
    faceValue: row.face_value,
    currency: row.currency,
    safety: row.safety,
  }
}
