import { sql } from 'kysely'
import type { Tx } from './db.ts'

/** What came of asking for another try; only what has failed for good gets one. */
export type TryAgain = 'waiting' | 'unknown' | 'not_dead'

/** Gives a dead job all its attempts again, from now. */
export async function retryJob(tx: Tx, id: string): Promise<TryAgain> {
  const { rows } = await sql<{ dead: boolean }>`
    select attempts >= max_attempts and locked_at is null as dead
    from graphile_worker._private_jobs where id = ${id}::bigint for update`.execute(tx)
  if (!rows[0]) return 'unknown'
  if (!rows[0].dead) return 'not_dead'
  await sql`select graphile_worker.reschedule_jobs(array[${id}::bigint], run_at => now(), attempts => 0)`.execute(tx)
  return 'waiting'
}

/** Has an event delivered again to the consumer that gave up on it. */
export async function replayDeadLetter(tx: Tx, id: string): Promise<TryAgain> {
  const found = await tx
    .selectFrom('platform.inbox')
    .select('state')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) return 'unknown'
  if (found.state !== 'dead') return 'not_dead'
  await tx
    .updateTable('platform.inbox')
    .set({ state: 'waiting', attempts: 0, next_attempt_at: sql`clock_timestamp()` })
    .where('id', '=', id)
    .execute()
  return 'waiting'
}
