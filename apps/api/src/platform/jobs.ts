import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db, Tx } from './db.ts'
import { correlationId, type Log } from './log.ts'

/** Work done after the commit, by the worker, at least once: handlers look before they act. */
export interface Job<T extends Record<string, unknown> = Record<string, unknown>> {
  readonly name: string
  readonly schema: z.ZodType<T>
  readonly maxAttempts: number
}

export function defineJob<T extends Record<string, unknown>>(
  name: `${string}.${string}`,
  schema: z.ZodType<T>,
  maxAttempts = 15,
): Job<T> {
  return { name, schema, maxAttempts }
}

export interface JobOptions {
  /** One waiting job per key; adding it again replaces the waiting one. */
  key?: string
  /** Jobs of one queue run one after another. */
  queue?: string
  /** A delay in real seconds. Deadlines are never jobs: they are rows a sweep judges. */
  afterSeconds?: number
}

/** Adds a job in the caller's transaction: it exists if and only if the change does. */
export async function addJob<T extends Record<string, unknown>>(
  tx: Tx,
  job: Job<T>,
  payload: T,
  options: JobOptions = {},
): Promise<void> {
  const body = JSON.stringify({ ...job.schema.parse(payload), _correlationId: correlationId() })
  await sql`select graphile_worker.add_job(
    identifier => ${job.name}, payload => ${body}::json, queue_name => ${options.queue ?? null},
    run_at => now() + make_interval(secs => ${options.afterSeconds ?? 0}),
    max_attempts => ${job.maxAttempts}, job_key => ${options.key ?? null})`.execute(tx)
}

export interface JobHandler {
  readonly job: Job
  run(payload: Record<string, unknown>, log: Log): Promise<void>
}

export function handles<T extends Record<string, unknown>>(
  job: Job<T>,
  run: (payload: T, log: Log) => Promise<void>,
): JobHandler {
  return { job: job as unknown as Job, run: (payload, log) => run(job.schema.parse(payload), log) }
}

/** A cron line and what it does; five fields, UTC. */
export interface CronJob {
  readonly name: `${string}.${string}`
  readonly cron: string
  run(log: Log): Promise<void>
}

/** Judges due rows every few seconds by the database's clock. One process sweeps at a time. Returns rows handled. */
export interface Sweep {
  readonly name: `${string}.${string}`
  readonly everyMs: number
  run(db: Db, log: Log): Promise<number>
}
