import type { Db } from '#platform/db'
import { sql } from 'kysely'
import { ownRead } from './own.ts'

/** How many days the gateway may hold a buyer's money for sellers of this country at the most. */
export async function maxHoldDays(db: Db, country: string): Promise<number> {
  const row = await ownRead(db)
    .selectFrom('payouts.hold_limit')
    .select('days')
    .where('gateway', '=', 'stripe')
    .where(sql<boolean>`(country is null or country = ${country})`)
    .orderBy(sql`country nulls last`)
    .executeTakeFirstOrThrow()
  return row.days
}
