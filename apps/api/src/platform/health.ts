import { sql } from 'kysely'
import type { Log } from './log.ts'
import type { Platform } from './part.ts'

export interface Health {
  status: 'ok' | 'failing' | 'stopping'
  checks: Record<'database' | 'jobs' | 'storage', string>
}

/** A job that is ready waits no longer than this while a worker lives. */
const patienceSeconds = 90
const timeoutMs = 2_000

/** Whether this process can do its work; each check says `ok` or, in a few words, what is wrong. */
export function createHealth(platform: Platform): () => Promise<Health> {
  const started = Date.now()
  return async () => {
    const [database, jobs, storage] = await Promise.all([
      check('does not answer', async () => void (await sql`select 1`.execute(platform.db)), platform.log),
      check('wait for a worker', () => jobsRun(platform, started), platform.log),
      check('cannot be written', () => platform.storage.check(), platform.log),
    ])
    const failing = [database, jobs, storage].some((result) => result !== 'ok')
    return { status: failing ? 'failing' : 'ok', checks: { database, jobs, storage } }
  }
}

/** Jobs left over from before this process started are given time: the worker may be starting too. */
async function jobsRun(platform: Platform, started: number): Promise<void> {
  const { rows } = await sql<{ waited: number }>`
    select coalesce(extract(epoch from now() - min(greatest(run_at, to_timestamp(${started / 1000})))), 0)::float8 as waited
    from graphile_worker.jobs where attempts < max_attempts and run_at <= now() and locked_at is null`.execute(
    platform.db,
  )
  const waited = Math.round(rows[0]?.waited ?? 0)
  if (waited > patienceSeconds) throw new Error(`a job has waited ${waited} s for a worker`)
}

async function check(failing: string, act: () => Promise<void>, log: Log): Promise<string> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${timeoutMs} ms`)), timeoutMs)
  })
  try {
    await Promise.race([act(), late])
    return 'ok'
  } catch (error) {
    // Anybody may ask for our health; the particulars are for the log.
    log.warn({ err: error }, `health: ${failing}`)
    return failing
  } finally {
    clearTimeout(timer)
  }
}
