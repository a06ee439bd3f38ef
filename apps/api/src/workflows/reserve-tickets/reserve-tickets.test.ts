import { escrow } from '@fullhouse/contracts/escrow'
import { listings } from '@fullhouse/contracts/listings'
import { tickets } from '@fullhouse/contracts/tickets'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { brokenInvariants } from '../../testing/broken-invariants.ts'
import { payWithCard, until } from '../../testing/pay-in-sandbox.ts'
import { codeOf, giveTickets, offer, openShow, reserve, type Show } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'

let app: TestApp
let show: Show
let seller: TestAccount
beforeAll(async () => {
  app = await startTestApp({ withSandbox: true })
  show = await openShow(app)
  seller = await app.signUp('Nora Berg')
})
afterAll(() => app.stop())

let row = 0
const lot = async (seats: number, splitRule?: 'together') => {
  row += 1
  const ids = await giveTickets(
    app,
    show,
    seller,
    Array.from({ length: seats }, (_, seat) => String(seat + 1)),
    `R${row}`,
  )
  const listing = await offer(app, seller, ids)
  if (!splitRule) return listing
  return app.call(seller)(listings.change, {
    params: { id: listing.id },
    body: { version: listing.version, splitRule },
  })
}
const total = (quantity: number) => ({ amount: 57_375 * quantity, currency: 'SEK' })
const ask = (buyer: TestAccount, listingId: string, quantity = 1) =>
  app.call(buyer)(escrow.reserve, { body: { listingId, quantity, expectedTotal: total(quantity) } })

it('lets exactly one of two hundred buyers have the ticket, and that one pays', async () => {
  const listing = await lot(1)
  const buyers: TestAccount[] = []
  for (let n = 0; n < 200; n += 1) buyers.push(await app.signUp(`Buyer ${String.fromCharCode(97 + (n % 26))}`))
  const answers = await Promise.all(
    buyers.map((buyer) =>
      ask(buyer, listing.id).then(
        (transaction) => ({ buyer, transaction, code: 'reserved' }),
        (error: { code?: string; message: string }) => ({
          buyer,
          transaction: null,
          code: error.code ?? error.message,
        }),
      ),
    ),
  )
  const tally = Object.groupBy(answers, (answer) => answer.code)
  expect(Object.fromEntries(Object.entries(tally).map(([code, list]) => [code, list?.length]))).toEqual({
    reserved: 1,
    'escrow.sold_out': 199,
  })
  const winner = answers.find((answer) => answer.transaction)
  if (!winner?.transaction) throw new Error('nobody won')
  const { id } = winner.transaction
  await payWithCard(app, winner.buyer, id)
  await until(
    app,
    'delivery',
    async () => (await app.call(winner.buyer)(escrow.get, { params: { id } })).state === 'delivered',
  )
  expect((await app.call()(listings.get, { params: { id: listing.id } })).state).toBe('sold')
  expect(await brokenInvariants(app)).toEqual([])
}, 120_000)

it('never sells more seats than there are when buyers take different numbers at once', async () => {
  const listing = await lot(7)
  const buyers = await Promise.all(Array.from({ length: 12 }, () => app.signUp('Bo Many')))
  const answers = await Promise.allSettled(buyers.map((buyer, n) => ask(buyer, listing.id, 1 + (n % 3))))
  const seats = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value.items : []))
  expect(new Set(seats.map((item) => item.ticketId)).size).toBe(seats.length)
  expect(seats.length).toBeLessThanOrEqual(7)
  expect(seats.length).toBeGreaterThanOrEqual(5)
  expect(await brokenInvariants(app)).toEqual([])
})

it('refuses in words: own tickets, an old price, a number the seller does not split off, seats that are gone', async () => {
  const listing = await lot(2, 'together')
  const buyer = await app.signUp('Ida Holm')
  expect(await codeOf(ask(seller, listing.id, 2))).toBe('escrow.own_listing')
  expect(await codeOf(ask(buyer, listing.id, 1))).toBe('escrow.quantity_not_allowed')
  expect(await codeOf(ask(buyer, listing.id, 3))).toBe('escrow.sold_out')
  const cheap = { listingId: listing.id, quantity: 2, expectedTotal: { amount: 1, currency: 'SEK' } }
  expect(await codeOf(app.call(buyer)(escrow.reserve, { body: cheap }))).toBe('escrow.price_changed')
  await app.call(seller)(listings.pause, { params: { id: listing.id } })
  expect(await codeOf(ask(buyer, listing.id, 2))).toBe('escrow.sold_out')
})

it('lets nobody hoard: three open checkouts are the most, also when asked for at once', async () => {
  const listing = await lot(6)
  const hoarder = await app.signUp('Harald Hoarder')
  const answers = await Promise.allSettled(Array.from({ length: 6 }, () => ask(hoarder, listing.id)))
  expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(3)
  expect(await codeOf(ask(hoarder, listing.id))).toBe('escrow.too_many_reservations')
})

it('answers a repeated request from memory and refuses its key for another one', async () => {
  const listing = await lot(3)
  const buyer = await app.signUp('Ida Twice')
  const body = { listingId: listing.id, quantity: 1, expectedTotal: total(1) }
  const key = { idempotencyKey: 'one act' }
  const [first, second] = await Promise.all([
    app.call(buyer)(escrow.reserve, { body }, key),
    app.call(buyer)(escrow.reserve, { body }, key),
  ])
  expect(second?.id).toBe(first?.id)
  const other = { ...body, quantity: 2, expectedTotal: total(2) }
  expect(await codeOf(app.call(buyer)(escrow.reserve, { body: other }, key))).toBe('platform.idempotency_key_reused')
})

it('gives the seats back when the time is over, and never again to the one who left', async () => {
  const listing = await lot(1)
  const [first, second] = [await app.signUp('Ida First'), await app.signUp('Sven Second')]
  const left = await reserve(app, first, listing.id)
  expect(await codeOf(ask(second, listing.id))).toBe('escrow.sold_out')
  await app.moveClock(11 * 60)
  await app.settle()
  expect((await app.call(first)(escrow.get, { params: { id: left.id } })).state).toBe('expired')
  await reserve(app, second, listing.id)
  expect(await brokenInvariants(app)).toEqual([])
})

it('does not offer again what was let in while somebody was at the checkout', async () => {
  const listing = await lot(2)
  const buyer = await app.signUp('Ida Late')
  const held = await reserve(app, buyer, listing.id, 2)
  const scan = async (ticketId: string) => {
    const { code } = await app.call(seller)(tickets.get, { params: { id: ticketId } })
    await app.call(show.agent)(tickets.scan, { params: { id: show.occurrenceId }, body: { code: code ?? '' } })
    await app.settle()
  }
  const [first = '', second = ''] = held.items.map((item) => item.ticketId)
  const offered = () => app.call()(listings.get, { params: { id: listing.id } })

  await scan(first)
  await app.call(buyer)(escrow.cancel, { params: { id: held.id } })
  expect(await offered()).toMatchObject({ state: 'active', quantities: [1], seats: [{ seat: '2' }] })

  const again = await reserve(app, buyer, listing.id)
  await scan(second)
  await app.call(buyer)(escrow.cancel, { params: { id: again.id } })
  expect(await offered()).toMatchObject({ state: 'withdrawn', quantities: [], seats: [] })
  expect(await brokenInvariants(app)).toEqual([])
})

it('does not sell where the tax rate is not known', async () => {
  const abroad = await openShow(app, { country: 'US' })
  const ids = await giveTickets(app, abroad, seller, ['1'])
  expect(await codeOf(offer(app, seller, ids))).toBe('pricing.country_unsupported')
})
