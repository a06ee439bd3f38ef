import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { collect, type House } from '../platform/house.ts'
import { consumersByName, deliverNext } from '../platform/inbox.ts'
import { runReadyJobs } from '../platform/job-runner.ts'
import { relayBatch } from '../platform/relay.ts'
import { runSweep } from '../platform/sweep-runner.ts'

/** The worker's parts, run by hand until nothing is left to do now. */
export interface Drive {
  /** Hands facts on and delivers them. Deliveries that failed wait for their retry as they would. */
  runRelay(): Promise<void>
  /** Runs the jobs that are ready. `hurry` brings delayed ones and retries forward first. */
  runJobs(options?: { hurry?: boolean }): Promise<void>
  /** Runs every sweep, again while any of them finds work. */
  runSweeps(): Promise<void>
  /** All of these in turn, until a round changes nothing. */
  settle(): Promise<void>
}

export function createDrive(house: House): Drive {
  const { db, config, log } = house.platform
  const url = config.database.directUrl
  const consumers = collect(house.parts, 'consumers')
  const byName = consumersByName(consumers)
  const jobs = collect(house.parts, 'jobs')
  const sweeps = collect(house.parts, 'sweeps')

  const runRelay = async (): Promise<void> => {
    await withClient(url, async (client) => {
      for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
        while ((await relayBatch(client, consumers)) > 0);
        while (await deliverNext(db, byName, log));
        if ((await count(client, 'select from platform.outbox where relayed_at is null')) === 0) return
        // A transaction elsewhere on the server is still open; what comes after it has to wait.
        await sleep(20)
      }
      throw new Error('the outbox did not empty in thirty seconds')
    })
  }
  const runJobs: Drive['runJobs'] = async ({ hurry = false } = {}) => {
    if (hurry) {
      const early =
        'update graphile_worker._private_jobs set run_at = now() where run_at > now() and attempts < max_attempts'
      await withClient(url, (client) => client.query(early))
    }
    await runReadyJobs({ url, jobs, cron: [], log })
  }
  const runSweeps = async (): Promise<void> => {
    for (let round = 0; round < 20; round += 1) {
      let handled = 0
      for (const sweep of sweeps) handled += await runSweep(sweep, db, log)
      if (handled === 0) return
    }
    throw new Error('the sweeps find work without end')
  }
  const idle = (client: pg.Client) =>
    count(
      client,
      `select from platform.outbox where relayed_at is null
       union all select from graphile_worker.jobs where attempts < max_attempts and run_at <= now() and locked_at is null`,
    )
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 30; round += 1) {
      await runSweeps()
      await runRelay()
      await runJobs()
      if ((await withClient(url, idle)) === 0) return
    }
    throw new Error('the house does not come to rest')
  }
  return { runRelay, runJobs, runSweeps, settle }
}

async function count(client: pg.Client, select: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from (${select}) found`)
  return rows[0]?.n ?? 0
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
