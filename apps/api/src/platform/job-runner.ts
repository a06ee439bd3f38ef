import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, parseCronItems, run, type Runner, runOnce, type TaskList, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import type { CronJob, JobHandler } from './jobs.ts'
import { type Log, withCorrelation } from './log.ts'

export interface JobRunnerOptions {
  /** A session's own address: new jobs are announced by LISTEN. */
  url: string
  jobs: readonly JobHandler[]
  cron: readonly CronJob[]
  log: Log
  concurrency: number
  /** Hears under which name jobs are locked, so that its heartbeat can be kept. */
  onPool: (id: string) => void
}

/** Runs jobs and cron until stopped, beginning anew if the runner fails; stopping waits for the jobs at work. */
export async function startJobs(options: JobRunnerOptions): Promise<{ stop: () => Promise<void> }> {
  const pool = jobPool(options.url, options.concurrency + 3, options.log)
  const stopping = new AbortController()
  let runner = await startRunner(pool, options)
  const supervised = (async () => {
    while (!stopping.signal.aborted) {
      try {
        await runner.promise
        if (stopping.signal.aborted) return
        runner = await startRunner(pool, options)
      } catch (error) {
        if (stopping.signal.aborted) return
        options.log.error({ err: error }, 'the job runner failed and begins anew')
        await sleep(1_000, undefined, { signal: stopping.signal }).catch(() => undefined)
        runner = await startRunner(pool, options).catch(() => runner)
      }
    }
  })()
  return {
    async stop() {
      stopping.abort()
      await runner.stop().catch(() => undefined)
      await supervised
      await pool.end()
    },
  }
}

async function startRunner(pool: pg.Pool, options: JobRunnerOptions): Promise<Runner> {
  const events = new EventEmitter() as WorkerEvents
  events.on('pool:create', ({ workerPool }) => options.onPool(workerPool.id))
  return run({
    pgPool: pool,
    taskList: taskList(options),
    parsedCronItems: parseCronItems(
      options.cron.map(({ name, cron }) => ({
        task: cronTask(name),
        match: cron,
        identifier: name,
        options: { maxAttempts: 3, jobKey: cronTask(name) },
      })),
    ),
    concurrency: options.concurrency,
    pollInterval: 1_000,
    noHandleSignals: true,
    // Marking a job done one by one is tried once only, and a cut connection then ends the whole process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    events,
    logger: logger(options.log),
  })
}

/** Runs every job that is ready now, then returns. For tests. */
export async function runReadyJobs(options: {
  url: string
  jobs: readonly JobHandler[]
  cron: readonly CronJob[]
  log: Log
}): Promise<void> {
  const pool = jobPool(options.url, 3, options.log)
  try {
    await runOnce({
      pgPool: pool,
      taskList: taskList(options),
      parsedCronItems: [],
      noHandleSignals: true,
      logger: logger(options.log),
    })
  } finally {
    await pool.end()
  }
}

function jobPool(url: string, max: number, log: Log): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, keepAlive: true, application_name: 'fullhouse jobs' })
  const failed = (error: Error) => log.warn({ err: error }, 'a job connection failed')
  pool.on('error', failed)
  pool.on('connect', (client) => client.on('error', failed))
  return pool
}

const cronTask = (name: string) => `cron:${name}`

function taskList({ jobs, cron, log }: Pick<JobRunnerOptions, 'jobs' | 'cron' | 'log'>): TaskList {
  const tasks: TaskList = {}
  for (const handler of jobs) {
    const { name } = handler.job
    if (tasks[name]) throw new Error(`two handlers for the job ${name}`)
    tasks[name] = async (payload, helpers) => {
      const { _correlationId, ...rest } = payload as Record<string, unknown>
      const id = typeof _correlationId === 'string' ? _correlationId : randomUUID()
      await withCorrelation(id, () => handler.run(rest, log.child({ job: name, jobId: helpers.job.id })))
    }
  }
  for (const job of cron) {
    tasks[cronTask(job.name)] = () => withCorrelation(randomUUID(), () => job.run(log.child({ cron: job.name })))
  }
  return tasks
}

function logger(log: Log): Logger {
  const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const
  return new Logger((scope) => (level, message, meta) => {
    const error = (meta as { error?: unknown } | undefined)?.error
    log[levels[level]]({ ...scope, ...(error ? { err: error } : {}) }, message)
  })
}
