import { escrow } from '@fullhouse/contracts/escrow'
import { events } from '@fullhouse/contracts/events'
import { listings } from '@fullhouse/contracts/listings'
import { venues } from '@fullhouse/contracts/venues'
import { sql } from 'kysely'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTransaction } from '#platform/db'
import { bringTickets } from '../../testing/bring-tickets.ts'
import { brokenInvariants } from '../../testing/broken-invariants.ts'
import { codeOf, offer, type Show } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { standingsOf } from '../../views/seller-standing.ts'
import { approveEvent } from '../events/decide-event.ts'
import { inDays, proposalOf } from '../events/test-house.ts'
import { createListing } from './create-listing.ts'

let app: TestApp
let seller: TestAccount
let agent: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  seller = await app.signUp('Nora Berg')
  agent = await app.agent()
})
afterAll(async () => {
  expect(await brokenInvariants(app)).toEqual([])
  await app.stop()
})

let titles = 0
async function propose(): Promise<Show> {
  const venue = await app.call(seller)(venues.propose, {
    body: { name: `Loftet ${(titles += 1)}`, city: 'Stockholm', country: 'SE', timeZone: 'Europe/Stockholm' },
  })
  const event = await app.call(seller)(events.propose, {
    body: {
      ...proposalOf({ venueId: venue.id, title: `Evening ${titles}` }),
      occurrences: [{ startsAt: inDays(10), endsAt: inDays(10, 23) }],
    },
  })
  return { organizer: seller, agent, eventId: event.id, occurrenceId: event.occurrences[0]?.id ?? '' }
}
const waiting = async (show: Show, seats = ['1', '2']) =>
  offer(app, seller, await bringTickets(app, show, seller, { safety: 'as_is', seats }))
const id = (listing: { id: string }) => ({ params: { id: listing.id } })
const mine = (listing: { id: string }) => app.call(seller)(listings.getMine, id(listing))
const approve = (show: Show) => app.call(agent)(events.approve, { params: { id: show.eventId } })

it('waits where its event is proposed, seen by nobody but its seller', async () => {
  const show = await propose()
  const listing = await waiting(show)
  expect(listing.state).toBe('waiting')
  expect((await app.call(seller)(listings.get, id(listing))).quantities).toEqual([])
  expect(await codeOf(app.call()(listings.get, id(listing)))).toBe('platform.not_found')
  const buyer = await app.signUp('Ida Holm')
  expect(await codeOf(app.call(buyer)(listings.get, id(listing)))).toBe('platform.not_found')
  const total = { amount: 57_375, currency: 'SEK' }
  const order = { listingId: listing.id, quantity: 1, expectedTotal: total }
  expect(await codeOf(app.call(buyer)(escrow.reserve, { body: order }))).toBe('platform.not_found')
  const shown = await app.call()(listings.forOccurrence, { params: { id: show.occurrenceId }, query: {} })
  expect(shown.items).toEqual([])
  const asked = { query: { state: 'waiting' as const } }
  expect((await app.call(seller)(listings.mine, asked)).items.map((item) => item.id)).toContain(listing.id)
})

it('comes on sale with the approval, at the price it has by then', async () => {
  const show = await propose()
  const listing = await waiting(show)
  const price = { amount: 40_000, currency: 'SEK' }
  const body = { version: listing.version, price }
  expect((await app.call(seller)(listings.change, { ...id(listing), body })).state).toBe('waiting')
  expect(await codeOf(app.call(seller)(listings.pause, id(listing)))).toBe('listings.not_live')
  expect(await codeOf(app.call(seller)(listings.resume, id(listing)))).toBe('listings.not_live')
  await approve(show)
  await app.runRelay()
  const seen = await app.call()(listings.get, id(listing))
  expect(seen).toMatchObject({ state: 'active', quantities: [1, 2], each: { price } })
  const { rows } = await sql<{ type: string; payload: object }>`select type, payload from platform.outbox
    where subject_id = ${listing.id} order by position`.execute(app.db)
  expect(rows.map((row) => row.type)).toEqual(['listings.waiting', 'listings.changed', 'listings.created'])
  expect(rows[2]?.payload).toMatchObject({ price, ticketIds: listing.tickets.map((ticket) => ticket.ticketId) })
})

it('goes back to its seller when the event is declined, with the words its proposer reads', async () => {
  const show = await propose()
  const listing = await waiting(show)
  const reason = 'There is no such evening'
  await app.call(agent)(events.decline, { params: { id: show.eventId }, body: { reason } })
  await app.runRelay()
  expect(await mine(listing)).toMatchObject({
    state: 'withdrawn',
    tickets: [{ state: 'withdrawn' }, { state: 'withdrawn' }],
  })
  const { rows } = await sql<{ payload: object }>`select payload from platform.outbox
    where subject_id = ${listing.id} and type = 'listings.withdrawn'`.execute(app.db)
  expect(rows[0]?.payload).toMatchObject({ reason })
  const again = listing.tickets.map((ticket) => ticket.ticketId)
  expect(await codeOf(offer(app, seller, again))).toBe('listings.ticket_not_sellable')
})

it('may be withdrawn while it waits, and stays so when the event is approved', async () => {
  const show = await propose()
  const listing = await waiting(show)
  expect((await app.call(seller)(listings.withdraw, id(listing))).state).toBe('withdrawn')
  await approve(show)
  await app.runRelay()
  expect((await mine(listing)).state).toBe('withdrawn')
})

it('expires when nobody decided before the evening began', async () => {
  const show = await propose()
  const listing = await waiting(show)
  await app.moveClock(11 * 86_400)
  await app.runSweeps()
  expect((await mine(listing)).state).toBe('expired')
  await app.moveClock(-11 * 86_400)
})

it('never waits on when the approval crosses the offer: one of them waits for the other', async () => {
  const show = await propose()
  const ticketIds = await bringTickets(app, show, seller, { safety: 'as_is', seats: ['1'] })
  const price = { amount: 40_000, currency: 'SEK' }
  await app.runRelay()
  const approving = Promise.withResolvers<void>()
  const approval = inTransaction(app.db, async (tx) => {
    await approveEvent(tx, show.eventId, agent.id)
    approving.resolve()
    await sleep(300)
  })
  await approving.promise
  const id = await inTransaction(app.db, async (tx) => {
    const made = await createListing(tx, standingsOf, seller.id, { ticketIds, price, splitRule: 'any' })
    // The fact is told and heard while the offer is not committed yet.
    await approval
    await app.runRelay()
    return made
  })
  await app.runRelay()
  expect((await mine({ id })).state).toBe('active')
})
