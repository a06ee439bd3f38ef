import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { migrations } from './migrations.ts'
import type { Database, Tables } from './tables.ts'

const int8 = 20

function parseInt8(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new Error(`integer too large: ${value}`)
  return number
}

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8 && format !== 'binary' ? parseInt8 : pg.types.getTypeParser(oid, format),
} as pg.CustomTypesConfig

async function createIfMissing(url: string): Promise<void> {
  const target = new URL(url)
  const name = decodeURIComponent(target.pathname.slice(1))
  target.pathname = '/postgres'
  const client = new pg.Client({ connectionString: target.href })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  } catch (error) {
    // 42P04, 23505: another process created it in between, which is as good.
    if (!(error instanceof pg.DatabaseError && (error.code === '42P04' || error.code === '23505'))) throw error
  } finally {
    await client.end()
  }
}

async function migrate(db: Database): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(4300)`.execute(tx)
    await sql`create schema if not exists sandbox`.execute(tx)
    await sql`create table if not exists migration (name text primary key, at timestamptz not null default now())`.execute(
      tx,
    )
    for (const step of migrations) {
      const fresh = await sql`insert into migration (name) values (${step.name}) on conflict do nothing returning name`
        .execute(tx)
        .then((result) => result.rows.length > 0)
      if (fresh) await sql.raw(step.sql).execute(tx)
    }
  })
}

/** Opens the sandbox's own database, creating and migrating it first where needed. */
export async function openDatabase(url: string): Promise<Database> {
  await createIfMissing(url)
  const pool = new pg.Pool({ connectionString: url, max: 12, types, options: '-c search_path=sandbox' })
  // A lost connection surfaces in the query that used it; unheard, the pool's event would end the process.
  pool.on('error', () => undefined)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  await migrate(db)
  return db
}
