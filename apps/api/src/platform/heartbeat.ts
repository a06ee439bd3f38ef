import { sql } from 'kysely'
import type { Db } from './db.ts'
import type { Sweep } from './jobs.ts'
import type { Log } from './log.ts'

const everyMs = 10_000
/** A worker not heard of for this long is dead, and its jobs go to others. */
const deadAfter = sql`interval '40 seconds'`

export interface Heartbeat {
  /** From now on says again and again that this worker lives. */
  beat: (id: string) => void
  stop: () => Promise<void>
}

export function keepHeartbeat(db: Db, log: Log): Heartbeat {
  let timer: NodeJS.Timeout | undefined
  let worker: string | undefined
  const say = async (id: string): Promise<void> => {
    await db
      .insertInto('platform.worker')
      .values({ id })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at: sql`clock_timestamp()` }))
      .execute()
  }
  return {
    beat(id) {
      // A runner that began anew has a new name.
      clearInterval(timer)
      worker = id
      const quietly = () => void say(id).catch((error: unknown) => log.warn({ err: error }, 'the heartbeat failed'))
      timer = setInterval(quietly, everyMs)
      quietly()
    },
    async stop() {
      clearInterval(timer)
      if (worker !== undefined) await db.deleteFrom('platform.worker').where('id', '=', worker).execute()
    },
  }
}

/** graphile-worker alone would keep a killed worker's jobs locked for four hours. */
export const freeJobsOfDeadWorkers: Sweep = {
  name: 'platform.free_jobs_of_dead_workers',
  everyMs: 10_000,
  async run(db) {
    const { rows } = await sql<{ worker: string }>`
      select distinct locked_by as worker from graphile_worker.jobs job
      where locked_at < now() - ${deadAfter} and not exists (
        select from platform.worker where worker.id = job.locked_by and seen_at > clock_timestamp() - ${deadAfter})`.execute(
      db,
    )
    await db
      .deleteFrom('platform.worker')
      .where(sql<boolean>`seen_at < clock_timestamp() - interval '1 hour'`)
      .execute()
    if (rows.length === 0) return 0
    await sql`select graphile_worker.force_unlock_workers(${rows.map((row) => row.worker)}::text[])`.execute(db)
    return rows.length
  },
}
