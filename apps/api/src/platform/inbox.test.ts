import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { startTestApp, type TestApp } from '../testing/start-test-app.ts'
import { inTransaction } from './db.ts'
import { newId } from './ids.ts'
import { consumersByName, deliverAlways, deliverNext, maxAttempts } from './inbox.ts'
import { type Consumer, consumer, defineEvent, publish } from './outbox.ts'

const counted = defineEvent('probe.counted', 1, z.object({ n: z.number() }))
const heard: { subject: string; n: number }[] = []
let failing: (n: number) => boolean = () => false

const listener: Consumer = consumer('probe.listener', counted, async (tx, { subject, payload }) => {
  await sql`update platform.worker set seen_at = clock_timestamp() where id = 'probe'`.execute(tx)
  if (failing(payload.n)) throw new Error(`cannot hear ${payload.n}`)
  heard.push({ subject: subject.id, n: payload.n })
})

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ more: [{ name: 'probe', consumers: [listener] }] })
})
beforeEach(() => {
  heard.length = 0
  failing = () => false
})
afterAll(() => app.stop())

const say = (subject: string, n: number) =>
  inTransaction(app.db, (tx) => publish(tx, counted, { type: 'probe', id: subject }, { n }))
const dueNow = () =>
  sql`update platform.inbox set next_attempt_at = clock_timestamp() where state = 'waiting'`.execute(app.db)
const state = async () =>
  (await app.db.selectFrom('platform.inbox').select(['state', 'attempts', 'last_error']).orderBy('id').execute()).at(-1)
const deliver = () => deliverNext(app.db, consumersByName([listener]), app.platform.log)

it('delivers each event once and each subject’s in order, with many at work', async () => {
  const subjects = Array.from({ length: 8 }, newId)
  for (let n = 0; n < 10; n += 1) await Promise.all(subjects.map((subject) => say(subject, n)))
  failing = () => true
  await app.runRelay()
  failing = () => false
  await dueNow()
  const lanes = [0, 1, 2].map(() =>
    deliverAlways({ db: app.db, consumers: [listener], log: app.platform.log, lanes: 2, everyMs: 20 }),
  )
  await expect.poll(() => heard.length, { timeout: 15_000 }).toBe(80)
  await Promise.all(lanes.map((lane) => lane.stop()))
  expect(heard).toHaveLength(80)
  for (const subject of subjects) {
    expect(heard.filter((each) => each.subject === subject).map((each) => each.n)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
    ])
  }
})

it('holds back what comes after a failed event of the same subject, and nothing else', async () => {
  const [stuck, free] = [newId(), newId()]
  await say(stuck, 1)
  await say(stuck, 2)
  await say(free, 3)
  failing = (n) => n === 1
  await app.runRelay()
  expect(heard.map((each) => each.n)).toEqual([3])
  failing = () => false
  await dueNow()
  await app.runRelay()
  expect(heard.map((each) => each.n)).toEqual([3, 1, 2])
})

it('undoes what a consumer did before it failed, and waits longer each time', async () => {
  await say(newId(), 5)
  failing = () => true
  await sql`insert into platform.worker (id, seen_at) values ('probe', '2020-01-01')`.execute(app.db)
  await app.runRelay()
  const { seen_at } = await app.db
    .selectFrom('platform.worker')
    .select('seen_at')
    .where('id', '=', 'probe')
    .executeTakeFirstOrThrow()
  expect(seen_at.getUTCFullYear()).toBe(2020)
  expect(await state()).toMatchObject({ state: 'waiting', attempts: 1, last_error: 'Error: cannot hear 5' })
  expect(await deliver()).toBe(false)
  failing = () => false
  await dueNow()
  await app.runRelay()
})

it('becomes a dead letter after its last try, and no longer holds others back', async () => {
  const subject = newId()
  await say(subject, 6)
  failing = (n) => n === 6
  await app.runRelay()
  for (let attempt = 1; attempt < maxAttempts; attempt += 1) {
    await dueNow()
    await deliver()
  }
  expect(await state()).toMatchObject({ state: 'dead', attempts: maxAttempts })
  await say(subject, 7)
  await app.runRelay()
  expect(heard.map((each) => each.n)).toEqual([7])
})

it('leaves alone the events of consumers it does not know', async () => {
  await say(newId(), 8)
  failing = () => true
  await app.runRelay()
  await dueNow()
  expect(await deliverNext(app.db, new Map(), app.platform.log)).toBe(false)
})
