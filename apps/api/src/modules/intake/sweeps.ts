import { type Db, inTransaction } from '#platform/db'
import type { Sweep } from '#platform/jobs'
import { sql } from 'kysely'
import { leaveIntake } from './leave-intake.ts'
import { own, ownRead } from './own.ts'
import { haveRead, readKey } from './read-file-job.ts'

/** Files that wait to be read though nobody is at it: their job died, or was lost with its worker. */
export async function readForgotten(db: Db): Promise<number> {
  return inTransaction(db, async (tx) => {
    const files = await own(tx)
      .selectFrom('intake.file as f')
      .select('f.id')
      .where('f.state', '=', 'reading')
      .where('f.created_at', '<', sql<Date>`platform.now() - interval '2 minutes'`)
      .where(
        sql<boolean>`not exists (select from graphile_worker.jobs j
          where j.key = ${readKey('')} || f.id and j.attempts < j.max_attempts)`,
      )
      .limit(100)
      .execute()
    for (const file of files) await haveRead(tx, file.id)
    return files.length
  })
}

/** Intakes nobody has touched for thirty days are given up, with all that was stored for them. */
export async function leaveForgotten(db: Db): Promise<number> {
  const forgotten = await ownRead(db)
    .selectFrom('intake.intake')
    .select(['id', 'seller_id'])
    .where('state', '=', 'open')
    .where('updated_at', '<', sql<Date>`platform.now() - interval '30 days'`)
    .orderBy('updated_at')
    .limit(50)
    .execute()
  for (const intake of forgotten) await inTransaction(db, (tx) => leaveIntake(tx, intake.seller_id, intake.id))
  return forgotten.length
}

export const intakeSweeps: readonly Sweep[] = [
  { name: 'intake.read_forgotten', everyMs: 30_000, run: readForgotten },
  { name: 'intake.leave_forgotten', everyMs: 60_000, run: leaveForgotten },
]
