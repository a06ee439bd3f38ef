import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { sql } from 'kysely'
import type { Db } from './db.ts'
import type { ObserveRequest } from './request-log.ts'

export interface Metrics {
  /** What Prometheus reads. */
  print(): Promise<string>
  readonly contentType: string
  observe: ObserveRequest
}

/** The house in numbers. What lives in the database is counted there when asked, so every instance says the same. */
export function createMetrics(options: { db: Db; pool: PoolCounts; sockets(): number }): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const seconds = new Histogram({
    name: 'fullhouse_http_request_seconds',
    help: 'Time to answer, by endpoint and class of status.',
    labelNames: ['endpoint', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  new Gauge({
    name: 'fullhouse_database_connections',
    help: 'Connections of this process by state.',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'all' }, options.pool.totalCount)
      this.set({ state: 'idle' }, options.pool.idleCount)
      this.set({ state: 'waited_for' }, options.pool.waitingCount)
    },
  })
  new Gauge({
    name: 'fullhouse_realtime_sockets',
    help: 'Open realtime connections of this process.',
    registers,
    collect() {
      this.set(options.sockets())
    },
  })
  const unread = new Counter({
    name: 'fullhouse_metrics_unread_total',
    help: 'Times the numbers kept in the database could not be read.',
    registers,
  })
  const house = houseGauges(registers)
  return {
    contentType: registry.contentType,
    observe: (endpoint, status, took) =>
      seconds.observe({ endpoint, status: status === 499 ? 'gone' : `${Math.floor(status / 100)}xx` }, took),
    async print() {
      await countHouse(options.db, house).catch(() => unread.inc())
      return registry.metrics()
    },
  }
}

export interface PoolCounts {
  readonly totalCount: number
  readonly idleCount: number
  readonly waitingCount: number
}

function houseGauges(registers: Registry[]) {
  const gauge = <L extends string>(name: string, help: string, labelNames: L[] = []) =>
    new Gauge<L>({ name: `fullhouse_${name}`, help, labelNames, registers })
  return {
    outboxWaiting: gauge('outbox_waiting', 'Facts not handed on yet.'),
    outboxLag: gauge('outbox_lag_seconds', 'Age of the oldest fact not handed on yet.'),
    inbox: gauge('inbox', 'Deliveries by state.', ['state']),
    jobs: gauge('jobs', 'Jobs by state.', ['state']),
    workers: gauge('workers', 'Workers heard of in the last half minute.'),
    broken: gauge('invariant_broken', 'Rows that break an invariant, at its last check.', ['invariant']),
    checkAge: gauge('invariant_check_age_seconds', 'Time since the invariants were last checked.'),
  }
}

async function countHouse(db: Db, house: ReturnType<typeof houseGauges>): Promise<void> {
  const { rows } = await sql<Record<string, number>>`
    select
      (select count(*) from platform.outbox where relayed_at is null) as outbox,
      (select coalesce(extract(epoch from platform.now() - min(created_at)), 0)::float8
        from platform.outbox where relayed_at is null) as lag,
      (select count(*) from platform.inbox where state = 'waiting') as waiting,
      (select count(*) from platform.inbox where state = 'dead') as dead,
      (select count(*) from graphile_worker.jobs
        where attempts < max_attempts and run_at <= now() and locked_at is null) as jobs_ready,
      (select count(*) from graphile_worker.jobs where attempts >= max_attempts) as jobs_dead,
      (select count(*) from platform.worker
        where seen_at > clock_timestamp() - interval '30 seconds') as workers,
      (select coalesce(extract(epoch from clock_timestamp() - min(checked_at)), -1)::float8
        from platform.invariant_check) as check_age`.execute(db)
  const counted = (name: string): number => rows[0]?.[name] ?? 0
  house.outboxWaiting.set(counted('outbox'))
  house.outboxLag.set(Math.max(0, counted('lag')))
  house.inbox.set({ state: 'waiting' }, counted('waiting'))
  house.inbox.set({ state: 'dead' }, counted('dead'))
  house.jobs.set({ state: 'ready' }, counted('jobs_ready'))
  house.jobs.set({ state: 'dead' }, counted('jobs_dead'))
  house.workers.set(counted('workers'))
  house.checkAge.set(counted('check_age'))
  house.broken.reset()
  const checks = await db.selectFrom('platform.invariant_check').select(['name', 'broken']).execute()
  for (const { name, broken } of checks) house.broken.set({ invariant: name }, broken)
}
