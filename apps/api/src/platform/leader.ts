import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from './log.ts'

export interface LeaderOptions {
  /** A session's own address: advisory locks don't survive a transaction pooler. */
  url: string
  /** What is led, such as `relay`: one leader per name in the whole house. */
  name: string
  log: Log
  /** How long between two rounds of work. */
  everyMs: number
  /** One round, on the connection that holds the lock: losing the connection loses the lock. */
  work(client: pg.Client): Promise<void>
}

/** Does `work` again and again in exactly one process; another takes over within about a second. */
export function lead(options: LeaderOptions): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await term(options, stopping.signal).catch((error: unknown) =>
        options.log.warn({ err: error, leader: options.name }, 'lost the lead'),
      )
      await pause(1_000, stopping.signal)
    }
  })()
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

/** One connection's life: wait for the lock, then work until stopped or broken. */
async function term(options: LeaderOptions, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({
    connectionString: options.url,
    application_name: `fullhouse leader ${options.name}`,
    connectionTimeoutMillis: 5_000,
    query_timeout: 20_000,
    keepAlive: true,
  })
  let broken: Error | undefined
  client.on('error', (error) => (broken = error))
  await client.connect()
  try {
    while (!signal.aborted && !(await takeLock(client, options.name))) await pause(1_000, signal)
    while (!signal.aborted) {
      if (broken) throw broken
      await options.work(client)
      await pause(options.everyMs, signal)
    }
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function takeLock(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(
    'select pg_try_advisory_lock(hashtextextended($1, 7)) as taken',
    [`fullhouse.${name}`],
  )
  return rows[0]?.taken ?? false
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined)
}
