import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { startTestApp, type TestApp } from '../testing/start-test-app.ts'
import { inTransaction } from './db.ts'
import { newId } from './ids.ts'
import { withCorrelation } from './log.ts'
import { consumer, defineEvent, publish } from './outbox.ts'
import { relayBatch } from './relay.ts'

const happened = defineEvent('probe.happened', 1, z.object({ n: z.number() }))
const heard: string[] = []
const consumers = ['first', 'second'].map((name) =>
  consumer(`probe.${name}`, happened, async (_tx, { payload }) => void heard.push(`${name} ${payload.n}`)),
)

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ more: [{ name: 'probe', consumers }] })
})
afterAll(() => app.stop())

const say = (n: number, subject = newId(), channels: string[] = []) =>
  inTransaction(app.db, (tx) => publish(tx, happened, { type: 'probe', id: subject }, { n }, channels))

async function relayOnce(): Promise<number> {
  const client = new pg.Client({ connectionString: app.platform.config.database.directUrl })
  await client.connect()
  try {
    return await relayBatch(client, consumers)
  } finally {
    await client.end()
  }
}

it('delivers a fact to everyone who hears its kind, once', async () => {
  await say(1)
  await app.runRelay()
  await app.runRelay()
  expect(heard.splice(0).toSorted()).toEqual(['first 1', 'second 1'])
})

it('says nothing of what was rolled back', async () => {
  const attempt = inTransaction(app.db, async (tx) => {
    await publish(tx, happened, { type: 'probe', id: newId() }, { n: 2 })
    throw new Error('no')
  })
  await expect(attempt).rejects.toThrow('no')
  await app.runRelay()
  expect(heard.splice(0)).toEqual([])
})

it('refuses a payload that is not what the kind of fact says', async () => {
  const wrong = { n: 'three' } as unknown as { n: number }
  const attempt = inTransaction(app.db, (tx) => publish(tx, happened, { type: 'probe', id: newId() }, wrong))
  await expect(attempt).rejects.toThrow()
})

it('never overtakes a transaction that began before and is still open', async () => {
  const slow = new pg.Client({ connectionString: app.platform.config.database.url })
  await slow.connect()
  await slow.query('begin')
  await slow.query(
    `insert into platform.outbox (type, version, subject_type, subject_id, payload)
     values ('probe.happened', 1, 'probe', $1, '{"n": 10}')`,
    [newId()],
  )
  await say(11)
  expect(await relayOnce()).toBe(0)
  await slow.query('commit')
  await slow.end()
  await app.runRelay()
  expect(heard.splice(0).filter((line) => line.startsWith('first'))).toEqual(['first 10', 'first 11'])
})

it('numbers a channel’s messages without gap or double, naming ids only', async () => {
  const id = newId()
  const channel = `occurrence:${id}`
  await Promise.all(Array.from({ length: 20 }, (_, n) => say(n, id, [channel, `account:${id}`])))
  await app.runRelay()
  heard.splice(0)
  const messages = await app.db
    .selectFrom('platform.channel_message')
    .selectAll()
    .where('channel', '=', channel)
    .orderBy('seq')
    .execute()
  expect(messages.map((message) => message.seq)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
  expect(messages[0]).toMatchObject({ topic: 'probe.happened', data: { subjectType: 'probe', subjectId: id } })
})

it('gives up nothing when it dies in the middle: the batch is done again whole', async () => {
  await say(20)
  const broken = { ...consumers[0], name: null } as unknown as (typeof consumers)[number]
  const client = new pg.Client({ connectionString: app.platform.config.database.directUrl })
  await client.connect()
  await expect(relayBatch(client, [broken])).rejects.toThrow()
  await client.end()
  await app.runRelay()
  expect(heard.splice(0).toSorted()).toEqual(['first 20', 'second 20'])
})

it('carries the correlation id of the request that caused it', async () => {
  await withCorrelation('request-0001', () => say(30))
  const { rows } = await sql<{ correlation_id: string }>`
    select correlation_id from platform.outbox order by position desc limit 1`.execute(app.db)
  expect(rows[0]?.correlation_id).toBe('request-0001')
  await app.runRelay()
  heard.splice(0)
})

it('cannot be edited or deleted by the product, except for the mark that it was handed on', async () => {
  await expect(sql`update platform.outbox set payload = '{}'`.execute(app.db)).rejects.toThrow('permission denied')
  await expect(sql`delete from platform.outbox`.execute(app.db)).rejects.toThrow('permission denied')
})
