import { escrow } from '@fullhouse/contracts/escrow'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { brokenInvariants } from '../../testing/broken-invariants.ts'
import { onboard, payWithCard, until } from '../../testing/pay-in-sandbox.ts'
import { giveTickets, offer, openShow, reserve } from '../../testing/sell-tickets.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ withSandbox: true })
})
afterAll(() => app.stop())

it('asks about the account a payout waits for when the gateway’s word that it is ready was lost', async () => {
  const show = await openShow(app, { inDays: 1 })
  const [seller, buyer] = [await app.signUp('Nora Berg'), await app.signUp('Ida Holm')]
  const listing = await offer(app, seller, await giveTickets(app, show, seller, ['1']))
  const { id } = await reserve(app, buyer, listing.id)
  await payWithCard(app, buyer, id)
  const sale = () => app.call(seller)(escrow.get, { params: { id } })
  await until(app, 'delivery', async () => (await sale()).state === 'delivered')
  await app.moveClock(4 * 86_400)
  await app.settle()
  expect((await sale()).payout).toMatchObject({ state: 'blocked' })

  await fetch(`${app.sandbox?.url}/api/control/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scope: 'webhooks', kind: 'drop', times: 1_000 }),
  })
  await onboard(app, seller)
  await app.settle()
  expect((await sale()).payout).toMatchObject({ state: 'blocked' })
  await app.moveClock(11 * 60)
  await until(app, 'payout under way', async () => (await sale()).payout?.state === 'in_transit')
  expect(await brokenInvariants(app)).toEqual([])
})
