import { allEndpoints } from '@fullhouse/contracts/all'
import { encodeCursor } from '@fullhouse/kernel'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openShow } from './testing/sell-tickets.ts'
import { startTestApp, type TestApp } from './testing/start-test-app.ts'

let app: TestApp
let accessToken = ''
let occurrenceId = ''
beforeAll(async () => {
  app = await startTestApp()
  const show = await openShow(app)
  occurrenceId = show.occurrenceId
  accessToken = show.agent.accessToken
})
afterAll(() => app.stop())

const paged = allEndpoints.filter((endpoint) => endpoint.query && 'cursor' in endpoint.query.shape)

it('pages more than a few lists', () => {
  expect(paged.length).toBeGreaterThan(10)
})

it.each(paged.map((endpoint) => [endpoint.name, endpoint] as const))(
  '%s refuses page marks it did not make',
  async (_, endpoint) => {
    const role = endpoint.name === 'escrow.mine' ? '&role=buyer' : ''
    for (const cursor of ['x', encodeCursor(['not an id']), encodeCursor(['a', 'b']), encodeCursor([1, 2, 3, 4, 5])]) {
      const response = await fetch(`${app.url}${endpoint.path.replace(':id', occurrenceId)}?cursor=${cursor}${role}`, {
        headers: { authorization: `Bearer ${accessToken}` },
      })
      const { code } = (await response.json()) as { code?: string }
      expect([cursor, response.status, code]).toEqual([cursor, 400, 'platform.invalid_input'])
    }
  },
)
