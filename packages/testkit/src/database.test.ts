import { Client } from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { createEmptyDatabase, type TestDatabase } from './database.ts'

const open: TestDatabase[] = []

async function ask<T>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows as T[]
  } finally {
    await client.end()
  }
}

async function empty(): Promise<TestDatabase> {
  const database = await createEmptyDatabase()
  open.push(database)
  return database
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((database) => database.drop()))
})

describe('test databases', () => {
  it('is PostgreSQL 18 in UTF-8 and UTC', async () => {
    const { ownerUrl } = await empty()
    const [row] = await ask(
      ownerUrl,
      `select current_setting('server_version_num')::int / 10000 as major, current_setting('server_encoding') as encoding,
              current_setting('TimeZone') as zone`,
    )
    expect(row).toEqual({ major: 18, encoding: 'UTF8', zone: 'UTC' })
  })

  it('gives each caller a database of its own', async () => {
    const [one, two] = [await empty(), await empty()]
    await ask(one.ownerUrl, 'create table seat (id int)')
    await expect(ask(two.ownerUrl, 'select * from seat')).rejects.toThrow('does not exist')
  })

  it('is dropped even while someone is connected', async () => {
    const database = await empty()
    const client = new Client({ connectionString: database.ownerUrl })
    client.on('error', () => {})
    await client.connect()
    await database.drop()
    await expect(client.query('select 1')).rejects.toThrow()
    await expect(ask(database.ownerUrl, 'select 1')).rejects.toThrow('does not exist')
  })
})
