import { identity } from '@fullhouse/contracts/identity'
import { platform } from '@fullhouse/contracts/platform'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './start-test-app.ts'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

it('answers typed calls of somebody it signed up', async () => {
  const nora = await app.signUp('Nora Berg')
  await expect(app.house.authenticate(nora.accessToken)).resolves.toMatchObject({ accountId: nora.id, role: 'user' })
  await expect(app.call()(identity.getMe, {})).rejects.toMatchObject({ code: 'platform.unauthenticated' })
})

it('moves the product’s clock onward', async () => {
  const day = 24 * 3600
  await app.moveClock(day)
  await app.moveClock(day)
  const { now } = await app.call()(platform.clock, {})
  expect(Date.parse(now) - Date.now()).toBeGreaterThan(2 * day * 1000 - 60_000)
})

it('comes to rest when there is nothing to do', async () => {
  await app.settle()
})
