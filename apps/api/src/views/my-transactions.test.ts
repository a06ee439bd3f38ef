import { escrow } from '@fullhouse/contracts/escrow'
import { tickets } from '@fullhouse/contracts/tickets'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TransactionRow } from '#modules/escrow'
import type { PayoutRow } from '#modules/payouts'
import { payWithCard, until } from '../testing/pay-in-sandbox.ts'
import { giveTickets, offer, openShow, reserve, type Show } from '../testing/sell-tickets.ts'
import type { TestAccount } from '../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../testing/start-test-app.ts'
import { presentPayout } from './read-transactions.ts'

let app: TestApp
let show: Show
beforeAll(async () => {
  app = await startTestApp({ withSandbox: true })
  show = await openShow(app)
})
afterAll(() => app.stop())

const read = (person: TestAccount, id: string) => app.call(person)(escrow.get, { params: { id } })

/** Sells tickets on: offered, reserved, paid, delivered. Returns the purchase's id. */
async function sell(from: TestAccount, to: TestAccount, ticketIds: string[]): Promise<string> {
  const listing = await offer(app, from, ticketIds)
  const { id } = await reserve(app, to, listing.id, ticketIds.length)
  await payWithCard(app, to, id)
  await until(app, 'delivery', async () => (await read(to, id)).state === 'delivered')
  return id
}
const scan = async (holder: TestAccount, ticketId: string) => {
  const { code } = await app.call(holder)(tickets.get, { params: { id: ticketId } })
  const body = { code: code ?? '' }
  const { verdict } = await app.call(show.agent)(tickets.scan, { params: { id: show.occurrenceId }, body })
  expect(verdict).toBe('accepted')
}

describe('the two sides of a purchase', () => {
  const sellersPart = ['sellerFee', 'sellerFeeVat', 'royalty', 'sellerReceives'] as const

  it('shows the seller’s fees and net to the seller, and to the buyer not a single one of them', async () => {
    const [seller, buyer] = [await app.signUp('Nora Berg'), await app.signUp('Ida Holm')]
    const listing = await offer(app, seller, await giveTickets(app, show, seller, ['1', '2']))
    const reserved = await reserve(app, buyer, listing.id, 2)
    await payWithCard(app, buyer, reserved.id)
    await until(app, 'delivery', async () => (await read(buyer, reserved.id)).state === 'delivered')

    const [bought] = (await app.call(buyer)(escrow.mine, { query: { role: 'buyer' } })).items
    const [sold] = (await app.call(seller)(escrow.mine, { query: { role: 'seller' } })).items
    const [theBuyers, theSellers] = [await read(buyer, reserved.id), await read(seller, reserved.id)]
    // Only these two: our fee to the seller, doubled, happens to be our fee to the buyer.
    const secrets = [listing.each.sellerFeeVat.amount, listing.each.sellerReceives.amount].flatMap((n) => [n, n * 2])
    for (const seen of [reserved, theBuyers, bought]) {
      expect(seen?.total.buyerPays.amount).toBe(listing.each.buyerPays.amount * 2)
      for (const key of sellersPart) expect(seen?.total[key]).toBeNull()
      const said = [...JSON.stringify(seen).matchAll(/"amount":(\d+)/g)].map((match) => Number(match[1]))
      expect(said.filter((amount) => secrets.includes(amount))).toEqual([])
    }
    for (const key of sellersPart) {
      expect(theBuyers.items.map((item) => item.shares[key])).toEqual([null, null])
      expect(theSellers.items.map((item) => item.shares[key])).toEqual([listing.each[key], listing.each[key]])
      for (const seen of [theSellers, sold]) expect(seen?.total[key]?.amount).toBe(listing.each[key].amount * 2)
    }
  })

  it('shows the scan of what the purchase delivered, and nothing of a later holder’s way in', async () => {
    const [seller, buyer] = [await app.signUp('Nora Berg'), await app.signUp('Ida Holm')]
    const later = await app.signUp('Lars Lind')
    const [kept = '', resold = ''] = await giveTickets(app, show, seller, ['3', '4'])
    const first = await sell(seller, buyer, [kept, resold])
    const second = await sell(buyer, later, [resold])
    await scan(buyer, kept)
    await scan(later, resold)

    for (const person of [seller, buyer]) {
      const seen = await read(person, first)
      expect(seen.items.map((item) => [item.ticketId, item.scannedAt !== null])).toEqual([
        [kept, true],
        [resold, false],
      ])
      expect(seen.timeline.filter((step) => step.kind === 'scan')).toHaveLength(1)
    }
    expect((await read(buyer, second)).items[0]?.scannedAt).not.toBeNull()
  })
})

it('gives the seller our reason for a payout that waits, never the gateway’s own words', () => {
  const payout = (given: Partial<PayoutRow>) => presentPayout({} as TransactionRow, given as PayoutRow)
  const said = 'No such destination: acct_1Q'
  expect(payout({ state: 'failed', blocked_by: null, last_error: said })).toMatchObject({ reason: null })
  expect(payout({ state: 'blocked', blocked_by: 'onboarding', last_error: said })).toMatchObject({
    reason: 'onboarding',
  })
})
