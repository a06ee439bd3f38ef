import { sql } from 'kysely'
import type { Db } from './db.ts'

/** Moves the product's clock to `offsetSeconds` from real time; without effect where it is not movable. */
export async function moveClock(db: Db, offsetSeconds: number): Promise<{ now: Date; offsetSeconds: number }> {
  await db
    .updateTable('platform.clock')
    .set({ moved_by: sql<string>`make_interval(secs => ${offsetSeconds})` })
    .where('movable', '=', true)
    .execute()
  const { rows } = await sql<{ now: Date; offset: number }>`
    select platform.now() as now,
      coalesce((select extract(epoch from moved_by)::int from platform.clock where movable), 0) as "offset"`.execute(db)
  const row = rows[0] as { now: Date; offset: number }
  return { now: row.now, offsetSeconds: row.offset }
}
