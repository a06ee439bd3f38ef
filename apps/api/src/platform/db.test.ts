import { connect, createServer, type Socket } from 'node:net'
import { createTestDatabase, type TestDatabase } from '@fullhouse/testkit/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, inTransaction, openDatabase, sqlState } from './db.ts'
import { createLog } from './log.ts'

const log = createLog({ level: 'silent', pretty: false, name: 'test' })
let test: TestDatabase
let database: Database
beforeAll(async () => {
  test = await createTestDatabase()
  database = openDatabase({ url: test.appUrl, pool: 4, namedStatements: true, log })
})
afterAll(async () => {
  await database.close()
  await test.drop()
})

describe('a transaction', () => {
  it('is done again whole after a deadlock', async () => {
    let tries = 0
    const result = await inTransaction(database.db, async (tx) => {
      tries += 1
      if (tries < 3) await sql`do $$ begin raise deadlock_detected; end $$`.execute(tx)
      return 'done'
    })
    expect([result, tries]).toEqual(['done', 3])
  })

  it('is given up after five tries', async () => {
    let tries = 0
    const attempt = inTransaction(database.db, (tx) => {
      tries += 1
      return sql`do $$ begin raise serialization_failure; end $$`.execute(tx)
    })
    await expect(attempt).rejects.toMatchObject({ code: '40001' })
    expect(tries).toBe(5)
  })

  it('is not repeated for any other error', async () => {
    let tries = 0
    const attempt = inTransaction(database.db, (tx) => {
      tries += 1
      return sql`select 1 / 0`.execute(tx)
    })
    await expect(attempt).rejects.toSatisfy((error: unknown) => sqlState(error) === '22012')
    expect(tries).toBe(1)
  })
})

it('refuses a number that JavaScript would round', async () => {
  await expect(sql`select 9007199254740993::int8`.execute(database.db)).rejects.toThrow('int8')
})

it('names statements with parameters, and only those', async () => {
  const names = await database.db.connection().execute(async (db) => {
    await sql`select ${1}::int as probe_named`.execute(db)
    await sql`select ${2}::int as probe_named`.execute(db)
    return sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(db)
  })
  expect(names.rows.filter((row) => row.statement.includes('probe_named'))).toHaveLength(1)
})

it('is not poisoned by a network that went silent: the connection is thrown away', async () => {
  const { hostname, port } = new URL(test.appUrl)
  let silent = false
  const open = new Set<Socket>()
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname)
    for (const socket of [client, server]) {
      open.add(socket)
      socket.on('error', () => undefined)
    }
    client.on('data', (data) => silent || server.write(data))
    server.on('data', (data) => silent || client.write(data))
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const through = new URL(test.appUrl)
  through.port = String((proxy.address() as { port: number }).port)
  const cut = openDatabase({ url: through.href, pool: 1, namedStatements: true, log, queryTimeoutMs: 300 })
  try {
    await sql`select 1`.execute(cut.db)
    silent = true
    await expect(sql`select 2`.execute(cut.db)).rejects.toThrow('Query read timeout')
    silent = false
    await expect(sql`select ${3}::int as n`.execute(cut.db)).resolves.toMatchObject({ rows: [{ n: 3 }] })
  } finally {
    for (const socket of open) socket.destroy()
    proxy.close()
    await cut.close()
  }
})
