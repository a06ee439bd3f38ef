import { getPeople } from '#modules/identity'
import { maxHoldDays } from '#modules/payouts'
import type { Db } from '#platform/db'
import type { SellerStanding } from '@fullhouse/contracts/listings'
import { exposureOf } from './seller-limits.ts'
import { standingIn, type StandingsOf } from './standing.ts'

/** What this seller may offer now, in words they can act on before the first listing. */
export async function showStanding(
  db: Db,
  standingsOf: StandingsOf,
  sellerId: string,
  currency: string,
): Promise<SellerStanding> {
  const { level, finishedSales } = standingIn(await standingsOf(db, [sellerId]), sellerId)
  const seller = (await getPeople(db, [sellerId])).get(sellerId)
  const country = seller?.country ?? null
  return {
    level,
    finishedSales,
    country,
    phoneConfirmed: seller?.phoneConfirmed ?? false,
    ...(await exposureOf(db, sellerId, level, currency)),
    maxHoldDays: country === null ? null : await maxHoldDays(db, country),
  }
}
