import { desk } from '@fullhouse/contracts/desk'
import { escrow } from '@fullhouse/contracts/escrow'
import { payouts } from '@fullhouse/contracts/payouts'
import { tickets } from '@fullhouse/contracts/tickets'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { balanceOf, balancesOf, houseId } from '../modules/ledger/index.ts'
import { createStripe } from '../modules/payments/stripe/stripe-client.ts'
import { brokenInvariants } from '../testing/broken-invariants.ts'
import { onboard, payWithCard, until } from '../testing/pay-in-sandbox.ts'
import { giveTickets, offer, openShow, reserve } from '../testing/sell-tickets.ts'
import { startTestApp, type TestApp } from '../testing/start-test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ withSandbox: true })
})
afterAll(() => app.stop())

const gateway = { type: 'stripe', id: houseId }

/** Every balance transaction of the gateway is in our ledger and the other way round, pending and available apart. */
async function expectBooksLikeTheGateways() {
  const stripe = createStripe(app.platform.config.stripe)
  const theirs = await stripe.balanceTransactions.list({ limit: 100 })
  const net = (status: string) =>
    theirs.data.filter((row) => row.status === status).reduce((sum, row) => sum + row.net, 0)
  const ours = (kind: 'gw_pending' | 'gw_available') => balanceOf(app.db, { kind, owner: gateway, currency: 'SEK' })
  expect(theirs.data.map((row) => row.type).toSorted()).toEqual(['charge', 'transfer'])
  expect({ pending: await ours('gw_pending'), available: await ours('gw_available') }).toEqual({
    pending: net('pending'),
    available: net('available'),
  })
}

it('carries a ticket from listing to payout: code void, code new, scanned, paid, books balanced to the minor unit', async () => {
  const show = await openShow(app)
  const seller = await app.signUp('Nora Berg')
  const buyer = await app.signUp('Ida Holm')
  const ids = await giveTickets(app, show, seller, ['11', '12'])
  const [firstId = ''] = ids
  const before = await app.call(seller)(tickets.get, { params: { id: firstId } })
  expect(before.code).toMatch(/^FH1\./)
  const verify = async (code: string) => (await app.call(buyer)(tickets.verify, { body: { code } })).verdict
  expect(await verify(before.code ?? '')).toBe('valid')

  const listing = await offer(app, seller, ids)
  expect(listing.each.sellerReceives).toEqual({ amount: 51_000 - 2_550 - 638 - 2_550, currency: 'SEK' })
  const transaction = await reserve(app, buyer, listing.id, 2)
  expect(transaction).toMatchObject({
    state: 'reserved',
    role: 'buyer',
    total: { buyerPays: { amount: 2 * (51_000 + 5_100 + 1_275) } },
  })
  await onboard(app, seller)
  const paid = await payWithCard(app, buyer, transaction.id)
  expect(paid.body).toMatchObject({ status: 'succeeded' })
  await until(
    app,
    'delivery',
    async () => (await app.call(buyer)(escrow.get, { params: { id: transaction.id } })).state === 'delivered',
  )

  expect(await verify(before.code ?? '')).toBe('revoked')
  const mine = await app.call(buyer)(tickets.get, { params: { id: firstId } })
  expect(mine.version).toBe(2)
  expect(await verify(mine.code ?? '')).toBe('valid')
  await expect(app.call(seller)(tickets.get, { params: { id: firstId } })).rejects.toThrow()
  const held = { kind: 'escrow', owner: { type: 'transaction', id: transaction.id }, currency: 'SEK' } as const
  expect(await balanceOf(app.db, held)).toBe(2 * (51_000 + 5_100))

  for (const id of ids) {
    const { code } = await app.call(buyer)(tickets.get, { params: { id } })
    const scan = await app.call(show.agent)(tickets.scan, {
      params: { id: show.occurrenceId },
      body: { code: code ?? '' },
    })
    expect(scan.verdict).toBe('accepted')
    const again = await app.call(show.agent)(tickets.scan, {
      params: { id: show.occurrenceId },
      body: { code: code ?? '' },
    })
    expect(again.verdict).toBe('already_used')
  }
  await until(
    app,
    'clearance',
    async () => (await app.call(seller)(escrow.get, { params: { id: transaction.id } })).clearedBy === 'scan',
  )
  await fetch(`${app.sandbox?.url}/api/control/funds/release`, { method: 'POST' })
  await until(
    app,
    'payout',
    async () => (await app.call(seller)(escrow.get, { params: { id: transaction.id } })).state === 'paid_out',
  )

  const [payout] = (await app.call(seller)(payouts.mine, {})).items
  expect(payout).toMatchObject({ state: 'paid', amount: { amount: 2 * listing.each.sellerReceives.amount } })
  expect(await balanceOf(app.db, held)).toBe(0)
  expect(await balanceOf(app.db, { kind: 'gw_pending', owner: gateway, currency: 'SEK' })).toBe(0)
  expect(await balancesOf(app.db, { type: 'account', id: seller.id })).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'seller_payable', balance: { amount: 0, currency: 'SEK' } }),
    ]),
  )
  expect(await brokenInvariants(app)).toEqual([])
  await expectBooksLikeTheGateways()
  const page = await app.call(show.agent)(desk.transaction, { params: { id: transaction.id } })
  const kinds = new Set(page.timeline.map((step) => step.kind))
  expect([...kinds].toSorted()).toEqual([
    'custody',
    'deadline',
    'ledger',
    'mail',
    'payment',
    'payout',
    'scan',
    'state',
    'webhook',
  ])
})
