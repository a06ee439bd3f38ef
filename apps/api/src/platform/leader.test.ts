import { createTestDatabase, type TestDatabase } from '@fullhouse/testkit/database'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lead } from './leader.ts'
import { createLog } from './log.ts'

const log = createLog({ level: 'silent', pretty: false, name: 'test' })
/** Generous, since the machine may be busy; a wrong answer still fails. */
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 10_000 })

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

function candidate(name: string) {
  const rounds: number[] = []
  const { stop } = lead({
    url: database.appUrl,
    name,
    log,
    everyMs: 10,
    work: async (client) => {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
      rounds.push((rows[0] as { pid: number }).pid)
    },
  })
  return { rounds, stop }
}

it('lets one of two lead, and the other one when its connection is cut', async () => {
  const first = candidate('probe')
  await soon(() => first.rounds.length).toBeGreaterThan(2)
  const second = candidate('probe')
  await soon(() => first.rounds.length).toBeGreaterThan(20)
  expect(second.rounds).toEqual([])

  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query('select pg_terminate_backend($1)', [first.rounds.at(-1)])
  await owner.end()
  await soon(() => second.rounds.length).toBeGreaterThan(2)
  const before = first.rounds.length
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(first.rounds.length).toBe(before)
  await Promise.all([first.stop(), second.stop()])
})

it('hands over at once when the leader stops in order', async () => {
  const [first, second] = [candidate('other'), candidate('other')]
  await soon(() => first.rounds.length + second.rounds.length).toBeGreaterThan(2)
  const [leader, waiting] = first.rounds.length > 0 ? [first, second] : [second, first]
  await leader.stop()
  await soon(() => waiting.rounds.length).toBeGreaterThan(0)
  await waiting.stop()
})
