import { events } from '@fullhouse/contracts/events'
import { venues } from '@fullhouse/contracts/venues'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { itemsOf, paymentStranded, transactionCleared, transactionPaid } from '#modules/escrow'
import { listingExpired, listingWithdrawn } from '#modules/listings'
import { payoutBlocked, payoutFailed, payoutPaid, payoutSent } from '#modules/payouts'
import { buyerPays, getTerms, shareOut } from '#modules/pricing'
import { getOccurrences } from '#modules/events'
import { inTransaction } from '#platform/db'
import { newId } from '#platform/ids'
import { type EventType, publish } from '#platform/outbox'
import { createListing } from '../../modules/listings/create-listing.ts'
import { issueBatch } from '../../modules/tickets/issue-batch.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { standingsOf } from '../../views/seller-standing.ts'
import { reserveTickets } from '../../workflows/reserve-tickets/reserve-tickets.ts'
import { type Mailbox, startMailbox } from './testing/mailbox.ts'

let app: TestApp
let mailbox: Mailbox
let organizer: TestAccount
let seller: TestAccount
let buyer: TestAccount
let occurrenceId: string

beforeAll(async () => {
  mailbox = await startMailbox()
  app = await startTestApp({ environment: { SMTP_URL: mailbox.url, PUBLIC_WEB_URL: 'http://127.0.0.1:4100' } })
  // Close enough to the concert that tickets for it may be offered.
  await app.moveClock(Math.round((Date.parse('2031-02-20T12:00:00Z') - Date.now()) / 1000))
  organizer = await app.signUp('Orla Organizer')
  seller = await app.signUp('Sam Seller')
  buyer = await app.signUp('Bea Buyer')
})
afterAll(async () => {
  await app.stop()
  await mailbox.stop()
})

/** The newest mail to somebody, after everything has arrived. */
const newest = async (person: TestAccount) => {
  await app.runRelay()
  await app.runJobs()
  return mailbox.to(person.email).at(-1)
}
const say = <T extends Record<string, unknown>>(event: EventType<T>, type: string, id: string, payload: T) =>
  inTransaction(app.db, (tx) => publish(tx, event, { type, id }, payload))

it('tells a proposer what became of each proposal', async () => {
  const venue = await app.call(organizer)(venues.propose, {
    body: { name: 'Globen', city: 'Stockholm', country: 'SE', timeZone: 'Europe/Stockholm' },
  })
  const propose = (title: string) =>
    app.call(organizer)(events.propose, {
      body: {
        title,
        category: 'concert',
        venueId: venue.id,
        occurrences: [{ startsAt: '2031-03-13T20:00', endsAt: '2031-03-13T23:00' }],
      },
    })
  const [good, bad] = [await propose('Nils Frahm'), await propose('Nobody Plays')]
  const agent = await app.agent()
  await app.call(agent)(events.approve, { params: { id: good.id } })
  const approved = await newest(organizer)
  expect(approved?.subject).toBe('Nils Frahm is on the programme')
  expect(approved?.text).toContain(`http://127.0.0.1:4100/events/${good.id}`)
  await app.call(agent)(events.decline, { params: { id: bad.id }, body: { reason: 'There is no such concert' } })
  const declined = await newest(organizer)
  expect(declined?.subject).toBe('Nobody Plays was not approved')
  expect(declined?.text).toContain('What was missing: There is no such concert')
  occurrenceId = good.occurrences[0]?.id as string
})

it('follows a ticket from its issue to the seller’s bank', async () => {
  const { tickets } = await inTransaction(app.db, (tx) =>
    issueBatch(tx, app.platform.keys, organizer.id, occurrenceId, {
      holderEmail: seller.email,
      section: 'A',
      row: '4',
      seats: ['7', '8'],
      faceValue: { amount: 52_000, currency: 'SEK' },
    } as Parameters<typeof issueBatch>[4]),
  )
  const issued = await newest(seller)
  expect(issued?.subject).toBe('Your tickets for Nils Frahm')
  expect(issued?.text).toContain('Section A, row 4, seats 7, 8')
  expect(issued?.text).toMatch(/When: Thu,? 13 March 2031(,| at) 20:00/)
  expect(issued?.text).toContain('http://127.0.0.1:4100/tickets')

  const price = { amount: 60_000, currency: 'SEK' }
  const listingId = await inTransaction(app.db, (tx) =>
    createListing(tx, standingsOf, seller.id, {
      ticketIds: tickets.map((ticket) => ticket.id),
      price,
      splitRule: 'any',
    }),
  )
  const listed = await newest(seller)
  expect(listed?.subject).toBe('On sale: your tickets for Nils Frahm')
  expect(listed?.text).toMatch(/Your price per ticket: SEK\s600/)

  const occurrence = (await getOccurrences(app.db, [occurrenceId])).get(occurrenceId)
  const shares = shareOut(price.amount, await getTerms(app.db, occurrence as NonNullable<typeof occurrence>))
  const expectedTotal = { amount: buyerPays(shares) * 2, currency: 'SEK' }
  const transactionId = await inTransaction(app.db, (tx) =>
    reserveTickets(tx, standingsOf, buyer.id, { listingId, quantity: 2, expectedTotal }),
  )
  expect(await newest(buyer)).toBeUndefined()

  const about = { transactionId, buyerId: buyer.id, sellerId: seller.id, occurrenceId }
  await say(transactionPaid, 'transaction', transactionId, about)
  const receipt = await newest(buyer)
  const sold = await newest(seller)
  const sum = ((await itemsOf(app.db, [transactionId])).get(transactionId) ?? []).reduce(
    (all, item) => all + item.shares.sellerNet,
    0,
  )
  const sek = (amount: number) =>
    new RegExp(`SEK\\s${(amount / 100).toLocaleString('en-GB').replace('.', String.raw`\.`)}`)
  expect(receipt?.subject).toBe('Your tickets for Nils Frahm are ready')
  expect(receipt?.text).toMatch(sek(expectedTotal.amount))
  expect(receipt?.text).toContain('http://127.0.0.1:4100/tickets')
  expect(sold?.subject).toBe('Sold: your tickets for Nils Frahm')
  expect(sold?.text).toMatch(sek(sum))
  expect(sold?.text).toContain(`http://127.0.0.1:4100/transactions/${transactionId}`)
  expect(sold?.text).toMatch(/At the latest: Sat,? 15 March 2031(,| at) 23:00/)

  await say(transactionCleared, 'transaction', transactionId, { ...about, clearedBy: 'scan' })
  expect((await newest(seller))?.text).toContain('The buyer was let in at the gate.')

  const payoutId = newId()
  const payout = { payoutId, transactionId, sellerId: seller.id, amount: sum, currency: 'SEK' }
  await say(payoutBlocked, 'payout', payoutId, { ...payout, reason: 'onboarding' })
  const blocked = await newest(seller)
  expect(blocked?.subject).toMatch(/waits for your bank details/)
  expect(blocked?.text).toContain('http://127.0.0.1:4100/account/payouts')
  await say(payoutSent, 'payout', payoutId, payout)
  expect((await newest(seller))?.subject).toMatch(/is on its way to your bank/)
  await say(payoutPaid, 'payout', payoutId, payout)
  expect((await newest(seller))?.subject).toMatch(/has been paid/)
  await say(payoutFailed, 'payout', payoutId, { ...payout, reason: 'account_closed' })
  expect((await newest(seller))?.subject).toMatch(/Your bank sent SEK\s[\d.,]+ back/)
  expect(mailbox.to(buyer.email)).toHaveLength(1)
})

it('tells a buyer whose payment came too late that the money is kept apart and comes back', async () => {
  const purchase = await app.db
    .$extendTables<{ 'escrow.transaction': { id: string; reference: string; buyer_total: number } }>()
    .selectFrom('escrow.transaction')
    .selectAll()
    .executeTakeFirstOrThrow()
  const about = { transactionId: purchase.id, buyerId: buyer.id, sellerId: seller.id, occurrenceId }
  const toSeller = mailbox.to(seller.email).length
  await say(paymentStranded, 'transaction', purchase.id, { ...about, paymentId: newId() })
  const mail = await newest(buyer)
  expect(mail?.subject).toMatch(/^SEK\s[\d.,]+ comes back to you: Nils Frahm$/)
  expect(mail?.text).toContain('kept apart with your name on it')
  const paid = (purchase.buyer_total / 100).toLocaleString('en-GB').replace('.', String.raw`\.`)
  expect(mail?.text).toMatch(new RegExp(`Paid in total: SEK\\s${paid}`))
  expect(mail?.text).toContain(`Reference: ${purchase.reference}`)
  expect(mail?.text).toContain(`http://127.0.0.1:4100/transactions/${purchase.id}`)
  expect(mailbox.to(seller.email)).toHaveLength(toSeller)
})

it('tells a seller what became of what was not sold', async () => {
  const about = { listingId: newId(), sellerId: seller.id, occurrenceId }
  await say(listingExpired, 'listing', about.listingId, about)
  expect((await newest(seller))?.subject).toBe('Not sold: your tickets for Nils Frahm')
  await say(listingWithdrawn, 'listing', about.listingId, about)
  expect((await newest(seller))?.subject).toBe('No longer on sale: your tickets for Nils Frahm')
})
