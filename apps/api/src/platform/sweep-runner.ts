import { randomUUID } from 'node:crypto'
import type { Db } from './db.ts'
import type { Sweep } from './jobs.ts'
import { lead } from './leader.ts'
import { type Log, withCorrelation } from './log.ts'

/** Runs each sweep at its pace, in the one process that leads. A failing sweep never stops the others. */
export function startSweeps(options: { url: string; db: Db; sweeps: readonly Sweep[]; log: Log }): {
  stop: () => Promise<void>
} {
  const due = new Map(options.sweeps.map((sweep) => [sweep, 0]))
  return lead({
    url: options.url,
    name: 'sweeps',
    log: options.log,
    everyMs: 250,
    async work(client) {
      const ready = [...due].filter(([, at]) => at <= Date.now()).map(([sweep]) => sweep)
      if (ready.length > 0) await client.query('select 1')
      for (const sweep of ready) {
        await runSweep(sweep, options.db, options.log)
        due.set(sweep, Date.now() + sweep.everyMs)
      }
    },
  })
}

/** One round of one sweep; failures are logged and count as nothing handled. */
export async function runSweep(sweep: Sweep, db: Db, log: Log): Promise<number> {
  return withCorrelation(randomUUID(), async () => {
    const own = log.child({ sweep: sweep.name })
    try {
      const handled = await sweep.run(db, own)
      if (handled > 0) own.info({ handled }, 'swept')
      return handled
    } catch (error) {
      own.error({ err: error }, 'a sweep failed')
      return 0
    }
  })
}
