import { glob, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runMigrations } from 'graphile-worker'
import { CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import pg from 'pg'

const sources = fileURLToPath(new URL('..', import.meta.url))

/** All migrations, in their one global order. Two files with one number are refused. */
export async function readMigrations(): Promise<Record<string, Migration>> {
  const files = await Array.fromAsync(glob('**/migrations/*.sql', { cwd: sources }))
  const byNumber = new Map<string, string>()
  const migrations: Record<string, Migration> = {}
  for (const file of files.toSorted((a, b) => basename(a).localeCompare(basename(b)))) {
    const name = basename(file, '.sql')
    const number = name.slice(0, 4)
    if (!/^\d{4}-[a-z0-9-]+$/.test(name)) throw new Error(`${file}: a migration is named 0001-what-it-does.sql`)
    const twin = byNumber.get(number)
    if (twin) throw new Error(`${file} and ${twin} have the same number`)
    byNumber.set(number, file)
    const text = await readFile(`${sources}${file}`, 'utf8')
    migrations[name] = { up: async (db) => void (await db.executeQuery(CompiledQuery.raw(text))) }
  }
  return migrations
}

/** Brings the database up to date and makes sure the product's login exists. Safe to repeat and to run at once. */
export async function migrate(options: { ownerUrl: string; appUrl: string; clockMovable: boolean }): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: options.ownerUrl, max: 2 })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: readMigrations } })
    const { error, results } = await migrator.migrateToLatest()
    if (error) throw error as Error
    await pool.query('update platform.clock set movable = $1 where movable <> $1', [options.clockMovable])
    await ensureLogin(pool, options)
    await installJobs(pool, options.ownerUrl)
    return (results ?? []).map((result) => result.migrationName)
  } finally {
    await db.destroy()
  }
}

async function ensureLogin(pool: pg.Pool, { ownerUrl, appUrl }: { ownerUrl: string; appUrl: string }): Promise<void> {
  const { username, password } = new URL(appUrl)
  if (username === new URL(ownerUrl).username)
    throw new Error('DATABASE_URL must not be the owner: it could edit facts')
  const login = pg.escapeIdentifier(decodeURIComponent(username))
  await pool.query(`do $$ begin
    create role ${login} login password ${pg.escapeLiteral(decodeURIComponent(password))};
  exception when duplicate_object or unique_violation then null; end $$`)
  await pool.query(`grant fullhouse_app to ${login}`).catch((error: unknown) => {
    // Two migrations at once may both grant; one of them is enough.
    if (!(error instanceof pg.DatabaseError && error.code === 'XX000')) throw error
  })
}

/** graphile-worker hides its rows from all but its owner, so the product's role owns its schema. */
async function installJobs(pool: pg.Pool, ownerUrl: string): Promise<void> {
  const { rows } = await pool.query<{ name: string }>('select current_database() as name')
  const database = pg.escapeIdentifier((rows[0] as { name: string }).name)
  const jobs = new pg.Pool({ connectionString: ownerUrl, max: 1, options: '-c role=fullhouse_app' })
  jobs.on('error', ignore)
  jobs.on('connect', (client) => client.on('error', ignore))
  await pool.query(`grant create on database ${database} to fullhouse_app`)
  try {
    await runMigrations({ pgPool: jobs })
  } finally {
    await jobs.end()
    await pool.query(`revoke create on database ${database} from fullhouse_app`)
  }
}

/** A broken connection fails the statement on it; that is where it is seen. */
const ignore = (): void => undefined
