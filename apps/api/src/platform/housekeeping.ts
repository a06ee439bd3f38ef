import { sql } from 'kysely'
import type { Sweep } from './jobs.ts'

const minute = 60_000

/** Deletes what has served its time, a bounded piece at a time. Real time: none of it is a deadline of the product. */
export const housekeeping: readonly Sweep[] = [
  forget(
    'platform.forget_idempotency_keys',
    10 * minute,
    'platform.idempotency_key',
    "created_at < now() - interval '48 hours'",
  ),
  forget('platform.forget_realtime_tickets', minute, 'platform.realtime_ticket', 'expires_at < now()'),
  forget(
    'platform.forget_channel_messages',
    10 * minute,
    'platform.channel_message',
    "created_at < now() - interval '24 hours'",
  ),
  forget(
    'platform.forget_rate_limits',
    5 * minute,
    'platform.rate_limit',
    "expire < extract(epoch from now() - interval '1 hour') * 1000",
  ),
]

function forget(name: Sweep['name'], everyMs: number, table: string, old: string): Sweep {
  return {
    name,
    everyMs,
    async run(db) {
      const condition = sql.raw(old)
      const deleted = await sql`
        delete from ${sql.table(table)}
        where ctid = any (array (select ctid from ${sql.table(table)} where ${condition} limit 5000))`.execute(db)
      return Number(deleted.numAffectedRows ?? 0)
    },
  }
}
