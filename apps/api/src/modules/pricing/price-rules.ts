import type { OccurrenceInfo } from '#modules/events'
import type { Db } from '#platform/db'
import { type Selectable, sql } from 'kysely'
import type { PricingTables } from './tables.ts'

/** One dated rule on the most a ticket may cost. */
export type PriceRule = Pick<
  Selectable<PricingTables['pricing.price_rule']>,
  'version' | 'country' | 'event_id' | 'set_by' | 'cap_ppm' | 'citation' | 'says'
>

/** The rules in force for each date by occurrence id: of its event, of its country, and the house's. One query. */
export async function findPriceRules(
  db: Db,
  occurrences: readonly OccurrenceInfo[],
): Promise<Map<string, readonly PriceRule[]>> {
  if (occurrences.length === 0) return new Map()
  const countries = [...new Set(occurrences.map((occurrence) => occurrence.country))]
  const events = [...new Set(occurrences.map((occurrence) => occurrence.eventId))]
  const rules = await db
    .$extendTables<PricingTables>()
    .selectFrom('pricing.price_rule')
    .select(['version', 'country', 'event_id', 'set_by', 'cap_ppm', 'citation', 'says'])
    .where(sql<boolean>`daterange(valid_from, valid_to) @> platform.now()::date`)
    .where(
      sql<boolean>`case when event_id is not null then event_id = any(${events}::uuid[])
        else country is null or country = any(${countries}) end`,
    )
    .orderBy('version')
    .execute()
  return new Map(
    occurrences.map((occurrence) => [occurrence.occurrenceId, rules.filter((rule) => concerns(rule, occurrence))]),
  )
}

function concerns(rule: PriceRule, { eventId, country }: OccurrenceInfo): boolean {
  return rule.event_id === null ? rule.country === null || rule.country === country : rule.event_id === eventId
}
