import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Log } from './log.ts'
import type { PlatformTables } from './tables.ts'

export type Db = Kysely<PlatformTables>
export type Tx = Transaction<PlatformTables>

// Money and counts are int8; past 2^53 a JavaScript number would lie, so it throws instead.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 beyond a safe integer: ${text}`)
  return value
})

/** Statements a connection may keep prepared; after that new texts run unnamed. */
const maxNamed = 500

export interface Database {
  db: Db
  pool: pg.Pool
  close: () => Promise<void>
}

export interface DatabaseOptions {
  url: string
  pool: number
  namedStatements: boolean
  log: Log
  /** How long a statement's answer is waited for. */
  queryTimeoutMs?: number
}

export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.pool,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 5_000,
    // A silent network cut must not hold a request for ever.
    query_timeout: options.queryTimeoutMs ?? 20_000,
    statement_timeout: 15_000,
    lock_timeout: 4_000,
    idle_in_transaction_session_timeout: 15_000,
    keepAlive: true,
  })
  pool.on('error', (error) => options.log.error({ err: error }, 'an idle database connection failed'))
  pool.on('connect', (client) => {
    // In use, a connection's end is seen by the statement on it; unheard it would end the process.
    client.on('error', (error) => options.log.warn({ err: error }, 'a database connection was cut'))
    if (options.namedStatements) nameStatements(client)
    dropAfterTimeout(client)
  })
  const db = new Kysely<PlatformTables>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}

/** The one path on which statements get names: PostgreSQL then plans each text once per connection. */
function nameStatements(client: pg.PoolClient): void {
  const names = new Map<string, string>()
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  client.query = ((text: unknown, values: unknown, ...rest: unknown[]) => {
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return query(text, values, ...rest)
    let name = names.get(text)
    if (name === undefined) {
      if (names.size >= maxNamed) return query(text, values, ...rest)
      name = createHash('sha256').update(text).digest('base64url').slice(0, 24)
      names.set(text, name)
    }
    return query({ name, text, values }, ...rest)
  }) as typeof client.query
}

/** pg would give a connection that answers no more back to the pool, to hang whoever gets it next. */
function dropAfterTimeout(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  client.query = ((...args: unknown[]) => {
    const result = query(...args)
    if (result instanceof Promise) {
      result.catch((error: unknown) => {
        if (error instanceof Error && error.message === 'Query read timeout')
          void (client as unknown as pg.Client).end()
      })
    }
    return result
  }) as typeof client.query
}

const retryable = new Set(['40001', '40P01', '55P03'])

/**
 * Runs `work` in one READ COMMITTED transaction. Serialization failures, deadlocks and lock timeouts repeat
 * the whole of it, at most five times: so `work` must have no effect outside `tx`.
 */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().setIsolationLevel('read committed').execute(work)
    } catch (error) {
      if (attempt >= 5 || !retryable.has(sqlState(error) ?? '')) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt))
    }
  }
}

/** Reads in one snapshot: what several statements say fits together, whatever is written meanwhile. */
export async function inSnapshot<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)
}

/** The SQLSTATE of a database error, if it is one. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined
}

/** Whether `error` is a violation of this named unique index, check or constraint. */
export function violates(error: unknown, constraint: string): boolean {
  return error instanceof pg.DatabaseError && error.constraint === constraint
}

/** The product's time, as the database says it. */
export async function databaseNow(db: Db): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select platform.now() as now`.execute(db)
  return (rows[0] as { now: Date }).now
}
