import type { OccurrenceInfo } from '#modules/events'
import type { Db } from '#platform/db'
import { ProblemError, refuseUnless } from '#platform/problem'
import { type PriceBounds, pricingProblems } from '@fullhouse/contracts/pricing'
import type { Problem } from '@fullhouse/contracts/problem'
import { sql } from 'kysely'
import type { Rates } from './rules.ts'
import type { PricingTables } from './tables.ts'

/** All that decides the money of a sale at a date, as of now. Fixed on the purchase when it is reserved. */
export interface PriceTerms extends Rates {
  feeRule: string
  vatCountry: string
  vatCitation: string
}

/** Terms by occurrence id, one query. Occurrences in a country whose VAT we do not know are absent. */
export async function findTerms(db: Db, occurrences: readonly OccurrenceInfo[]): Promise<Map<string, PriceTerms>> {
  const countries = [...new Set(occurrences.map((occurrence) => occurrence.country))]
  if (countries.length === 0) return new Map()
  const rows = await db
    .$extendTables<PricingTables>()
    .selectFrom('pricing.fee_rule as f')
    .innerJoin('pricing.vat_rate as v', (join) => join.onTrue())
    .select(['f.version', 'f.buyer_fee_ppm', 'f.seller_fee_ppm', 'v.country', 'v.rate_ppm', 'v.citation'])
    .where(sql<boolean>`tstzrange(f.valid_from, f.valid_to) @> platform.now()`)
    .where(sql<boolean>`daterange(v.valid_from, v.valid_to) @> platform.now()::date`)
    .where('v.country', '=', (eb) => eb.fn.any(eb.val(countries)))
    .execute()
  const byCountry = new Map(rows.map((row) => [row.country, row]))
  return new Map(
    occurrences.flatMap((occurrence) => {
      const row = byCountry.get(occurrence.country)
      if (!row) return []
      const terms: PriceTerms = {
        feeRule: row.version,
        buyerFeePpm: row.buyer_fee_ppm,
        sellerFeePpm: row.seller_fee_ppm,
        royaltyPpm: occurrence.resalePolicy.royaltyPpm,
        vatPpm: row.rate_ppm,
        vatCountry: row.country,
        vatCitation: row.citation,
      }
      return [[occurrence.occurrenceId, terms]]
    }),
  )
}

/** The terms of one date; refuses a country whose VAT rate we do not know. */
export async function getTerms(db: Db, occurrence: OccurrenceInfo): Promise<PriceTerms> {
  const terms = (await findTerms(db, [occurrence])).get(occurrence.occurrenceId)
  refuseUnless(terms, pricingProblems.country_unsupported, { facts: { country: occurrence.country } })
  return terms
}

/** Why a price is refused; `null` when it is allowed. */
export function priceProblem(
  price: { amount: number; currency: string },
  bounds: PriceBounds,
  sellerNet: number,
): { problem: Problem; facts: Record<string, unknown> } | null {
  if (price.currency !== bounds.cap.currency)
    return { problem: pricingProblems.currency_differs, facts: { currency: bounds.cap.currency } }
  if (price.amount > bounds.cap.amount)
    return { problem: pricingProblems.above_cap, facts: { cap: bounds.cap, rule: bounds.rule } }
  if (price.amount < bounds.floor.amount)
    return { problem: pricingProblems.below_floor, facts: { floor: bounds.floor } }
  if (sellerNet <= 0) return { problem: pricingProblems.nothing_left, facts: {} }
  return null
}

/** Throws the reason, pointing at the price field. */
export function refusePrice(found: ReturnType<typeof priceProblem>): void {
  if (!found) return
  throw new ProblemError(found.problem, {
    facts: found.facts,
    fields: [{ path: 'body.price', message: found.problem.title }],
  })
}
