import { createTestDatabase, type TestDatabase } from '@fullhouse/testkit/database'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { transactionTransitions } from './states.ts'

let database: TestDatabase
let client: Client
beforeAll(async () => {
  database = await createTestDatabase()
  client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

it('holds the same transition table in the database as in states.ts', async () => {
  const { rows } = await client.query<{ source: string }>(
    "select prosrc as source from pg_proc where proname = 'guard_transition'",
  )
  const table = rows[0]?.source.split('not in (')[1]?.split(') then')[0] ?? ''
  const pairs = [...table.matchAll(/\('(\w+)', '(\w+)'\)/g)].map((match) => `${match[1]} → ${match[2]}`)
  const written = Object.entries(transactionTransitions).flatMap(([from, to]) =>
    to.map((state) => `${from} → ${state}`),
  )
  expect(pairs.toSorted()).toEqual(written.toSorted())
})

it('keeps items, transitions, custody and scans as they were written, whoever asks', async () => {
  for (const table of ['escrow.item', 'escrow.transition', 'tickets.custody', 'tickets.scan']) {
    await expect(client.query(`delete from ${table}`)).rejects.toThrow('append-only')
    await expect(client.query(`truncate ${table} cascade`)).rejects.toThrow('append-only')
  }
})
