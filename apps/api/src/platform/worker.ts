import { keepHeartbeat } from './heartbeat.ts'
import { collect, type House } from './house.ts'
import { deliverAlways } from './inbox.ts'
import { invariantsCron } from './invariants.ts'
import { startJobs } from './job-runner.ts'
import { lead } from './leader.ts'
import { relayBatch } from './relay.ts'
import { startSweeps } from './sweep-runner.ts'

/** Starts everything that runs behind the requests: relay, deliveries, jobs, cron and sweeps. */
export async function startWorker(house: House): Promise<{ stop: () => Promise<void> }> {
  const { db, config, log } = house.platform
  const url = config.database.directUrl
  const consumers = collect(house.parts, 'consumers')
  const heartbeat = keepHeartbeat(db, log)
  const jobs = await startJobs({
    url,
    jobs: collect(house.parts, 'jobs'),
    cron: [...collect(house.parts, 'cron'), invariantsCron(db, collect(house.parts, 'invariants'))],
    log,
    concurrency: 4,
    onPool: heartbeat.beat,
  })
  const relay = lead({
    url,
    name: 'relay',
    log,
    everyMs: 250,
    async work(client) {
      while ((await relayBatch(client, consumers)) > 0);
    },
  })
  const deliveries = deliverAlways({ db, consumers, log, lanes: 3, everyMs: 250 })
  const sweeps = startSweeps({ url, db, sweeps: collect(house.parts, 'sweeps'), log })
  return {
    async stop() {
      await Promise.all([sweeps.stop(), relay.stop(), deliveries.stop(), jobs.stop()])
      await heartbeat.stop()
    },
  }
}
