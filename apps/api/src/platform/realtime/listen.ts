import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from '../log.ts'
import { everyChannel, realtimeNotice } from '../relay.ts'

/** Hears the relay's notices on a connection of its own; after a cut it comes back and looks at everything. */
export function listenForNotices(options: { url: string; log: Log; wake(names: string): Promise<void> }): {
  stop: () => Promise<void>
} {
  const stopping = new AbortController()
  const wake = (names: string) =>
    void options.wake(names).catch((error: unknown) => options.log.warn({ err: error }, 'a notice was missed'))
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await connection(options.url, wake, stopping.signal).catch((error: unknown) =>
        options.log.warn({ err: error }, 'the realtime connection was cut'),
      )
      await sleep(500, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  })()
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

async function connection(url: string, wake: (names: string) => void, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'fullhouse realtime',
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
    keepAlive: true,
  })
  const ended = new Promise<Error | undefined>((resolve) => {
    client.on('error', resolve)
    client.on('end', () => resolve(undefined))
    signal.addEventListener('abort', () => resolve(undefined), { once: true })
  })
  client.on('notification', ({ payload }) => wake(payload ?? everyChannel))
  await client.connect()
  try {
    await client.query(`listen ${realtimeNotice}`)
    wake(everyChannel)
    // A silent cut is only seen by asking.
    const beat = setInterval(() => void client.query('select 1').catch(() => client.end()), 15_000)
    const error = await ended.finally(() => clearInterval(beat))
    if (error) throw error
  } finally {
    await client.end().catch(() => undefined)
  }
}
