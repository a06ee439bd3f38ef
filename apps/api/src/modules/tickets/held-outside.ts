import { getOccurrences } from '#modules/events'
import { databaseNow, type Tx } from '#platform/db'
import { sql } from 'kysely'
import { own } from './own.ts'

/** How many live tickets this person brought and still has, of dates not over. Nobody adds to them until the commit. */
export async function lockHeldOutside(tx: Tx, holderId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`outside:${holderId}`}, 0))`.execute(tx)
  const perDate = await own(tx)
    .selectFrom('tickets.ticket')
    .select(['occurrence_id as occurrenceId', sql<number>`count(*)::int`.as('count')])
    .where('holder_id', '=', holderId)
    .where('safety', '<>', 'reissued')
    .where('state', '=', 'valid')
    // A higher version was bought here.
    .where('version', '=', 1)
    .groupBy('occurrence_id')
    .execute()
  const dates = await getOccurrences(
    tx,
    perDate.map((row) => row.occurrenceId),
  )
  const now = await databaseNow(tx)
  return perDate
    .filter((row) => (dates.get(row.occurrenceId)?.endsAt ?? now) > now)
    .reduce((sum, row) => sum + row.count, 0)
}
