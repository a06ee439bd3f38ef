import { getOccurrences } from '#modules/events'
import { buyerPays, findTerms, shareOut } from '#modules/pricing'
import type { Db } from '#platform/db'
import type { Money } from '@fullhouse/contracts/shapes'
import { sql } from 'kysely'
import { ownRead } from './own.ts'

/** Cheapest live offer, all in, and tickets on offer, by occurrence id. Dates without offers are absent. */
export async function offersFor(
  db: Db,
  occurrenceIds: readonly string[],
): Promise<Map<string, { fromPrice: Money; tickets: number }>> {
  if (occurrenceIds.length === 0) return new Map()
  const rows = await ownRead(db)
    .selectFrom('listings.listing')
    .select(['occurrence_id', 'currency'])
    .select((eb) => [eb.fn.min('price').as('price'), eb.fn.sum<number>('available').as('tickets')])
    .where('occurrence_id', '=', (eb) => eb.fn.any(eb.val(occurrenceIds)))
    .where('state', '=', 'active')
    .where('available', '>', 0)
    .where('expires_at', '>', sql<Date>`platform.now()`)
    .groupBy(['occurrence_id', 'currency'])
    .execute()
  const occurrences = await getOccurrences(
    db,
    rows.map((row) => row.occurrence_id),
  )
  const terms = await findTerms(db, [...occurrences.values()])
  return new Map(
    rows.flatMap((row) => {
      const rates = terms.get(row.occurrence_id)
      if (!rates) return []
      const amount = buyerPays(shareOut(row.price, rates))
      return [[row.occurrence_id, { fromPrice: { amount, currency: row.currency }, tickets: Number(row.tickets) }]]
    }),
  )
}
