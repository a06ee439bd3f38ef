import { endpoints } from '@fullhouse/contracts/endpoint'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../testing/start-test-app.ts'
import { serve } from './serve.ts'

const probe = endpoints('probe', {
  slow: { method: 'GET', path: '/v1/probe/slow', access: 'public', summary: 'Slow.', status: 204 },
})

let app: TestApp
beforeAll(async () => {
  const slow = serve(probe.slow, async () => void (await sql`select pg_sleep(0.1)`.execute(app.db)))
  app = await startTestApp({ environment: { DATABASE_POOL: '2' }, more: [{ name: 'probe', routes: [slow] }] })
})
afterAll(() => app.stop())

it('turns requests away at once when too many wait, answers those it took, and recovers', async () => {
  const answers = await Promise.all(
    Array.from({ length: 120 }, async () => {
      const response = await fetch(`${app.url}/v1/probe/slow`)
      return { status: response.status, retryAfter: response.headers.get('retry-after') }
    }),
  )
  const turnedAway = answers.filter((answer) => answer.status === 503)
  expect(turnedAway.length).toBeGreaterThan(20)
  expect(turnedAway.every((answer) => answer.retryAfter === '2')).toBe(true)
  expect(answers.filter((answer) => answer.status === 204).length).toBe(120 - turnedAway.length)
  expect((await fetch(`${app.url}/v1/probe/slow`)).status).toBe(204)
})
