import { escrow } from '@fullhouse/contracts/escrow'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { brokenInvariants } from '../../testing/broken-invariants.ts'
import { payWithCard, until } from '../../testing/pay-in-sandbox.ts'
import { giveTickets, offer, openShow, reserve } from '../../testing/sell-tickets.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ withSandbox: true })
})
afterAll(() => app.stop())

it('pays nobody out of money the buyer’s bank is taking back', async () => {
  const show = await openShow(app, { inDays: 1 })
  const [seller, buyer] = [await app.signUp('Nora Berg'), await app.signUp('Ida Holm')]
  const listing = await offer(app, seller, await giveTickets(app, show, seller, ['1']))
  const { id } = await reserve(app, buyer, listing.id)
  const read = () => app.call(buyer)(escrow.get, { params: { id } })
  // Stripe's test card whose charge succeeds and is disputed as fraudulent.
  await payWithCard(app, buyer, id, '4000000000000259')
  await until(app, 'freeze', async () => (await read()).frozen)
  expect((await read()).state).toBe('delivered')
  await app.moveClock(10 * 86_400)
  await app.settle()
  expect((await read()).state).toBe('delivered')
  expect(await brokenInvariants(app)).toEqual([])
})
