import type { OccurrenceInfo } from '#modules/events'
import { getPeople } from '#modules/identity'
import { maxHoldDays } from '#modules/payouts'
import { clearanceEnd, type SellerLevel } from '#modules/pricing'
import { databaseNow, type Tx } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { listingProblems } from '@fullhouse/contracts/listings'
import { platformProblems } from '@fullhouse/contracts/problem'
import type { SafetyLevel } from '@fullhouse/contracts/tickets'

const day = 86_400_000
/** What a claim and the way to the bank may take after the hold has ended. */
const settlingDays = 14

/** Refuses a seller of whom something is missing: where they live, and for outside tickets a phone to reach. */
export async function checkSeller(tx: Tx, sellerId: string, safety: SafetyLevel): Promise<{ country: string }> {
  const seller = (await getPeople(tx, [sellerId])).get(sellerId)
  refuseUnless(seller, platformProblems.not_found)
  refuseUnless(seller.country, listingProblems.country_needed)
  refuseUnless(safety === 'reissued' || seller.phoneConfirmed, listingProblems.phone_needed)
  return { country: seller.country }
}

/** Refuses a date so far ahead that the gateway may not hold money from a sale today until all is settled. */
export async function refuseTooFarAhead(
  tx: Tx,
  lot: { occurrence: OccurrenceInfo; safety: SafetyLevel; level: SellerLevel; country: string },
): Promise<void> {
  const days = await maxHoldDays(tx, lot.country)
  const settled = clearanceEnd(lot.occurrence, lot.safety, lot.level).getTime() + settlingDays * day
  const listableFrom = new Date(settled - days * day)
  refuseUnless(listableFrom <= (await databaseNow(tx)), listingProblems.too_far_ahead, {
    facts: { listableFrom: listableFrom.toISOString(), days, country: lot.country },
  })
}
