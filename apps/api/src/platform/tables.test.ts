import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createTestDatabase } from '@fullhouse/testkit/database'
import pg from 'pg'
import { expect, it } from 'vitest'
import { printTables } from './database-types.ts'

const sources = fileURLToPath(new URL('..', import.meta.url))
const owners = [
  'platform',
  ...['modules', 'sinks'].flatMap((kind) => readdirSync(`${sources}${kind}`).map((name) => `${kind}/${name}`)),
]

it('has every table typed as the live database has it', async () => {
  const database = await createTestDatabase()
  const pool = new pg.Pool({ connectionString: database.ownerUrl, max: 1 })
  // The database is dropped while the last connection may still be closing.
  pool.on('connect', (client) => client.on('error', () => undefined))
  try {
    for (const owner of owners) {
      const name = owner.split('/').at(-1) as string
      const printed = await printTables(pool, name.replaceAll('-', '_'), name)
      if (printed.includes('Tables {\n\n}')) continue
      expect(
        readFileSync(`${sources}${owner}/tables.ts`, 'utf8'),
        `${owner}: print it with entry/print-tables.ts`,
      ).toBe(printed)
    }
  } finally {
    await pool.end()
    await database.drop()
  }
})
