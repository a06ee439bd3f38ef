import { sql } from 'kysely'
import type { Db } from './db.ts'
import type { CronJob } from './jobs.ts'
import type { Log } from './log.ts'
import type { Invariant } from './part.ts'

export interface Checked {
  name: string
  says: string
  count: number
}

/** Counts the rows that break each invariant, one after another. */
export async function countBroken(db: Db, invariants: readonly Invariant[]): Promise<Checked[]> {
  const checked: Checked[] = []
  for (const invariant of invariants) {
    checked.push({ name: invariant.name, says: invariant.says, count: await invariant.count(db) })
  }
  return checked
}

/** Checks every minute, remembers the counts for metrics and the desk, and cries out when one is not zero. */
export function invariantsCron(db: Db, invariants: readonly Invariant[]): CronJob {
  return {
    name: 'platform.check_invariants',
    cron: '* * * * *',
    run: (log) => checkInvariants(db, invariants, log),
  }
}

export async function checkInvariants(db: Db, invariants: readonly Invariant[], log: Log): Promise<void> {
  const checked = await countBroken(db, invariants)
  for (const { name, says, count } of checked) {
    if (count > 0) log.error({ invariant: name, says, count }, 'an invariant is broken')
  }
  if (checked.length === 0) return
  await db
    .insertInto('platform.invariant_check')
    .values(checked.map(({ name, says, count }) => ({ name, says, broken: count })))
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((eb) => ({
        says: eb.ref('excluded.says'),
        broken: eb.ref('excluded.broken'),
        checked_at: sql`clock_timestamp()`,
      })),
    )
    .execute()
}

const counted = async (db: Db, statement: ReturnType<typeof sql<{ n: number }>>): Promise<number> =>
  (await statement.execute(db)).rows[0]?.n ?? 0

/** The frame's own promises. Ages are real time, read from the ids, since the product's clock may be moved. */
export const frameInvariants: readonly Invariant[] = [
  {
    name: 'platform.fact_not_handed_on',
    says: 'Every fact is handed to those who hear it within ten minutes.',
    count: (db) =>
      counted(
        db,
        sql`select count(*)::int as n from platform.outbox
          where relayed_at is null and uuid_extract_timestamp(id) < clock_timestamp() - interval '10 minutes'`,
      ),
  },
  {
    name: 'platform.message_beyond_its_channel',
    says: 'No realtime message is numbered beyond its channel’s last.',
    count: (db) =>
      counted(
        db,
        sql`select count(*)::int as n from platform.channel_message message
          join platform.channel on channel.name = message.channel where message.seq > channel.last_seq`,
      ),
  },
]
