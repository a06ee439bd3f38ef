import type { SellerLevel } from '#modules/pricing'
import type { Db, Tx } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { listingProblems } from '@fullhouse/contracts/listings'
import type { Money } from '@fullhouse/contracts/shapes'
import { sql } from 'kysely'
import { inCurrency, type LimitRates } from './limit-value.ts'
import { ownRead } from './own.ts'
import type { Standing } from './standing.ts'
import { liveStates } from './states.ts'

/** What one seller may have on offer of tickets issued elsewhere, and has. */
export interface Exposure {
  tickets: { now: number; most: number }
  value: { now: Money; most: Money }
  perOccurrence: number
}

/** Until the commit nobody else changes what this seller has on offer, so that limits hold in a race. */
export async function lockSeller(tx: Tx, sellerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`seller:${sellerId}`}, 0))`.execute(tx)
}

/** Counted in `currency`; in euros where there is no rate for it. */
export async function exposureOf(db: Db, sellerId: string, level: SellerLevel, asked: string): Promise<Exposure> {
  const limit = await ownRead(db)
    .selectFrom('listings.seller_limit')
    .select(['tickets', 'value_eur', 'per_occurrence'])
    .where('level', '=', level)
    .where(sql<boolean>`daterange(valid_from, valid_to) @> platform.now()::date`)
    .executeTakeFirstOrThrow()
  const rates = await readRates(db)
  const currency = rates.has(asked) ? asked : 'EUR'
  const offered = await offeredBy(db, sellerId)
  const value = offered.reduce((sum, row) => sum + inCurrency(row.value, row.currency, currency, rates, 'up'), 0)
  const most = inCurrency(limit.value_eur, 'EUR', currency, rates, 'down')
  return {
    tickets: { now: offered.reduce((sum, row) => sum + row.tickets, 0), most: limit.tickets },
    value: { now: { amount: value, currency }, most: { amount: most, currency } },
    perOccurrence: limit.per_occurrence,
  }
}

async function readRates(db: Db): Promise<LimitRates> {
  const rows = await ownRead(db).selectFrom('listings.limit_rate').select(['currency', 'per_euro_ppm']).execute()
  return new Map(rows.map((row) => [row.currency, row.per_euro_ppm]))
}

/** Seats on offer or being bought count; what is sold no longer does. */
async function offeredBy(db: Db, sellerId: string): Promise<{ currency: string; tickets: number; value: number }[]> {
  return ownRead(db)
    .selectFrom('listings.listing as l')
    .innerJoin('listings.listing_ticket as lt', 'lt.listing_id', 'l.id')
    .select('l.currency')
    .select((eb) => [
      eb.fn.countAll<number>().as('tickets'),
      // sum(bigint) is numeric, which pg hands over as text.
      sql<number>`sum(l.price)::bigint`.as('value'),
    ])
    .where('l.seller_id', '=', sellerId)
    .where('l.state', 'in', liveStates)
    .where('l.safety', '<>', 'reissued')
    .where('lt.state', 'in', ['available', 'locked'])
    .groupBy('l.currency')
    .execute()
}

/** Of one date sold ones count too: nobody empties a house in small lots. */
async function offeredAt(db: Db, sellerId: string, occurrenceId: string): Promise<number> {
  const { tickets } = await ownRead(db)
    .selectFrom('listings.listing as l')
    .innerJoin('listings.listing_ticket as lt', 'lt.listing_id', 'l.id')
    .select((eb) => eb.fn.countAll<number>().as('tickets'))
    .where('l.seller_id', '=', sellerId)
    .where('l.occurrence_id', '=', occurrenceId)
    .where('l.safety', '<>', 'reissued')
    .where('lt.state', 'in', ['available', 'locked', 'sold'])
    .executeTakeFirstOrThrow()
  return tickets
}

/** Refuses a lot of outside tickets that is too many or worth too much. The caller has locked the seller. */
export async function refuseOverLimit(
  tx: Tx,
  sellerId: string,
  standing: Standing,
  lot: { occurrenceId: string; tickets: number; price: Money },
): Promise<void> {
  const { level } = standing
  const { tickets, value, perOccurrence } = await exposureOf(tx, sellerId, level, lot.price.currency)
  const adding = lot.tickets
  refuseUnless(tickets.now + adding <= tickets.most, listingProblems.seller_limit, {
    facts: { level, ...tickets, adding },
  })
  const here = await offeredAt(tx, sellerId, lot.occurrenceId)
  refuseUnless(here + adding <= perOccurrence, listingProblems.event_limit, {
    facts: { level, now: here, most: perOccurrence, adding },
  })
  refuseOverValue(level, value, { amount: adding * lot.price.amount, currency: lot.price.currency })
}

/** Refuses a price that lifts all this seller has on offer over the limit. The caller has locked the seller. */
export async function refuseOverPriced(
  tx: Tx,
  sellerId: string,
  standing: Standing,
  change: { tickets: number; before: number; price: Money },
): Promise<void> {
  const { amount, currency } = change.price
  if (amount <= change.before) return
  const { value } = await exposureOf(tx, sellerId, standing.level, currency)
  refuseOverValue(standing.level, value, { amount: change.tickets * (amount - change.before), currency })
}

function refuseOverValue(level: SellerLevel, value: Exposure['value'], adding: Money): void {
  refuseUnless(value.now.amount + adding.amount <= value.most.amount, listingProblems.seller_value_limit, {
    facts: { level, ...value, adding },
  })
}
