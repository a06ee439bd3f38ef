import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { Logger, parseCronItems, run, runOnce, type TaskList, type WorkerEvents } from 'graphile-worker'
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

/** Runs jobs and cron until stopped; stopping waits for the jobs at work. */
export async function startJobs(options: JobRunnerOptions): Promise<{ stop: () => Promise<void> }> {
  const pool = jobPool(options.url, options.concurrency + 3, options.log)
  const events = new EventEmitter() as WorkerEvents
  events.on('pool:create', ({ workerPool }) => options.onPool(workerPool.id))
  const runner = await run({
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
    events,
    logger: logger(options.log),
  })
  runner.promise.catch((error: unknown) => options.log.error({ err: error }, 'the job runner stopped'))
  return {
    async stop() {
      await runner.stop().catch(() => undefined)
      await pool.end()
    },
  }
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
