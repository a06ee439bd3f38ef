import { escrow } from '@fullhouse/contracts/escrow'
import { listings } from '@fullhouse/contracts/listings'
import { tickets } from '@fullhouse/contracts/tickets'
import { splitAllows, splitRules } from '@fullhouse/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { brokenInvariants } from '../../testing/broken-invariants.ts'
import { codeOf, giveTickets, offer, openShow, reserve, type Show } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'

let app: TestApp
let show: Show
let seller: TestAccount
let buyer: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  show = await openShow(app)
  seller = await app.signUp('Nora Berg')
  buyer = await app.signUp('Ida Holm')
})
afterAll(async () => {
  expect(await brokenInvariants(app)).toEqual([])
  await app.stop()
})

let row = 0
const seats = (n: number) => {
  row += 1
  return giveTickets(
    app,
    show,
    seller,
    Array.from({ length: n }, (_, seat) => String(seat + 1)),
    `L${row}`,
  )
}
const sek = (amount: number) => ({ amount, currency: 'SEK' })
const mine = (id: string) => ({ params: { id } })

it('offers a ticket once, whoever asks how often at once', async () => {
  const ids = await seats(1)
  const answers = await Promise.allSettled(Array.from({ length: 20 }, () => offer(app, seller, ids)))
  expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1)
  expect(await codeOf(offer(app, seller, ids))).toBe('listings.already_listed')
})

it('does not know tickets of other people', async () => {
  expect(await codeOf(offer(app, buyer, await seats(1)))).toBe('platform.not_found')
})

it('keeps to the organizer’s cap and the gateway’s floor, with the figure in the answer', async () => {
  const ids = await seats(1)
  expect(await codeOf(offer(app, seller, ids, 62_401))).toBe('pricing.above_cap')
  expect(await codeOf(offer(app, seller, ids, 299))).toBe('pricing.below_floor')
  const euros = { ticketIds: ids, price: { amount: 5_000, currency: 'EUR' } }
  expect(await codeOf(app.call(seller)(listings.create, { body: euros }))).toBe('pricing.currency_differs')
  const quote = await app.call(seller)(listings.quote, { body: { ticketIds: ids, price: sek(62_401) } })
  expect(quote.problem?.code).toBe('pricing.above_cap')
  expect(quote.bounds.cap).toEqual(sek(62_400))
  expect((await offer(app, seller, ids, 62_400)).each.price).toEqual(sek(62_400))
})

it('does not sell in a currency it has no floor for', async () => {
  const batch = await app.call(show.agent)(tickets.issueBatch, {
    params: { id: show.occurrenceId },
    body: { holderEmail: seller.email, faceValue: { amount: 9_000, currency: 'XAF' }, section: 'Balcony', count: 1 },
  })
  const ids = batch.tickets.map((ticket) => ticket.id)
  const body = { ticketIds: ids, price: { amount: 9_000, currency: 'XAF' } }
  expect(await codeOf(app.call(seller)(listings.create, { body }))).toBe('pricing.currency_unsupported')
})

it('offers only what belongs together', async () => {
  const mixed = [...(await seats(1)), ...(await seats(1))]
  expect(await codeOf(offer(app, seller, mixed))).toBe('listings.tickets_mixed')
})

it('changes the price once per version, and shows the new all-in price at once', async () => {
  const listing = await offer(app, seller, await seats(2))
  const change = { version: listing.version, price: sek(40_000) }
  const changed = await app.call(seller)(listings.change, { ...mine(listing.id), body: change })
  expect(changed.each.price).toEqual(sek(40_000))
  expect(await codeOf(app.call(seller)(listings.change, { ...mine(listing.id), body: change }))).toBe(
    'listings.version_conflict',
  )
  const tooDear = { version: changed.version, price: sek(70_000) }
  expect(await codeOf(app.call(seller)(listings.change, { ...mine(listing.id), body: tooDear }))).toBe(
    'pricing.above_cap',
  )
  const seen = await app.call()(listings.get, mine(listing.id))
  expect(seen.each.buyerPays).toEqual(sek(40_000 + 4_000 + 1_000))
})

it('pauses, resumes and withdraws; an ended listing stays ended', async () => {
  const listing = await offer(app, seller, await seats(1))
  const act = app.call(seller)
  expect((await act(listings.pause, mine(listing.id))).state).toBe('paused')
  expect((await act(listings.resume, mine(listing.id))).state).toBe('active')
  expect((await act(listings.withdraw, mine(listing.id))).state).toBe('withdrawn')
  expect((await act(listings.withdraw, mine(listing.id))).state).toBe('withdrawn')
  expect(await codeOf(act(listings.resume, mine(listing.id)))).toBe('listings.not_live')
})

it('is not withdrawn under a buyer’s hands, and not lost when the buyer leaves', async () => {
  const listing = await offer(app, seller, await seats(1))
  const { id } = await reserve(app, buyer, listing.id)
  expect(await codeOf(app.call(seller)(listings.withdraw, mine(listing.id)))).toBe('listings.being_bought')
  await app.call(buyer)(escrow.cancel, { params: { id } })
  expect((await app.call(seller)(listings.getMine, mine(listing.id))).tickets[0]?.state).toBe('available')
})

it('is a stranger’s nobody’s: other people’s listings cannot be touched', async () => {
  const listing = await offer(app, seller, await seats(1))
  expect(await codeOf(app.call(buyer)(listings.pause, mine(listing.id)))).toBe('platform.not_found')
  expect(await codeOf(app.call(buyer)(listings.getMine, mine(listing.id)))).toBe('platform.not_found')
})

it('filters and sorts what is on sale, page by page, without a gap or a repeat', async () => {
  const evening = await openShow(app, { inDays: 40 })
  for (const [index, price] of [30_000, 20_000, 50_000, 40_000].entries()) {
    const ids = await giveTickets(app, evening, seller, ['1', '2', '3'].slice(0, 1 + (index % 3)), `S${index}`)
    await offer(app, seller, ids, price)
  }
  const ask = async (query: object) => {
    const prices: number[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await app.call()(listings.forOccurrence, {
        params: { id: evening.occurrenceId },
        query: { ...query, limit: 2, ...(cursor ? { cursor } : {}) },
      })
      prices.push(...page.items.map((item) => item.each.price.amount))
      cursor = page.nextCursor
    }
    return prices
  }
  expect(await ask({})).toEqual([20_000, 30_000, 40_000, 50_000])
  expect(await ask({ sort: '-price' })).toEqual([50_000, 40_000, 30_000, 20_000])
  expect(await ask({ sort: 'newest' })).toEqual([40_000, 50_000, 20_000, 30_000])
  expect(await ask({ maxPrice: 30_000 })).toEqual([20_000, 30_000])
  expect(await ask({ quantity: 3 })).toEqual([50_000])
})

it('leaves the market when its seller uses the ticket', async () => {
  const [ticketId = ''] = await seats(1)
  const listing = await offer(app, seller, [ticketId])
  const { code } = await app.call(seller)(tickets.get, { params: { id: ticketId } })
  await app.call(show.agent)(tickets.scan, { params: { id: show.occurrenceId }, body: { code: code ?? '' } })
  await app.runRelay()
  expect((await app.call(seller)(listings.getMine, mine(listing.id))).state).toBe('withdrawn')
  expect(await codeOf(offer(app, seller, [ticketId]))).toBe('listings.ticket_not_sellable')
})

it('splits in SQL exactly as the kernel does', async () => {
  for (const rule of splitRules) {
    for (let available = 0; available <= 6; available += 1) {
      for (let quantity = 0; quantity <= 7; quantity += 1) {
        const { rows } = await sql<{
          ok: boolean
        }>`select listings.split_allows(${rule}, ${available}, ${quantity}) as ok`.execute(app.db)
        expect([rule, available, quantity, rows[0]?.ok]).toEqual([
          rule,
          available,
          quantity,
          splitAllows(rule, available, quantity),
        ])
      }
    }
  }
})

it('expires when the event starts, and is then too late to offer or resume', async () => {
  const soon = await openShow(app, { inDays: 1 })
  const ids = await giveTickets(app, soon, seller, ['1', '2'], 'Z')
  const [listed = '', kept = ''] = ids
  const listing = await offer(app, seller, [listed])
  const paused = await offer(app, seller, [kept])
  await app.call(seller)(listings.pause, mine(paused.id))
  await app.moveClock(86_400 + 7_200)
  expect(await codeOf(app.call(seller)(listings.resume, mine(paused.id)))).toBe('listings.too_late')
  await app.runSweeps()
  expect((await app.call(seller)(listings.getMine, mine(listing.id))).state).toBe('expired')
  expect(await codeOf(offer(app, seller, [listed]))).toBe('listings.too_late')
})
