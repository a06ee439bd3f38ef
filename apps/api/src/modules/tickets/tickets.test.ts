import { events } from '@fullhouse/contracts/events'
import { tickets } from '@fullhouse/contracts/tickets'
import { venues } from '@fullhouse/contracts/venues'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { brokenInvariants } from '../../testing/broken-invariants.ts'
import { codeOf, giveTickets, openShow, type Show } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { lockHeldTickets, recordOffer, moveTickets } from './index.ts'
import { inTransaction } from '../../platform/db.ts'

let app: TestApp
let show: Show
let holder: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  show = await openShow(app)
  holder = await app.signUp('Nora Berg')
})
afterAll(async () => {
  expect(await brokenInvariants(app)).toEqual([])
  await app.stop()
})

const issue = (more: object) =>
  app.call(show.agent)(tickets.issueBatch, {
    params: { id: show.occurrenceId },
    body: {
      holderEmail: holder.email,
      faceValue: { amount: 52_000, currency: 'SEK' },
      section: 'Stalls',
      row: 'A',
      ...more,
    },
  })
const codeFor = async (account: TestAccount, id: string) =>
  (await app.call(account)(tickets.get, { params: { id } })).code ?? ''
const scan = (code: string, occurrenceId = show.occurrenceId) =>
  app.call(show.agent)(tickets.scan, { params: { id: occurrenceId }, body: { code, gate: 'N' } })
const verify = async (code: string) => (await app.call(holder)(tickets.verify, { body: { code } })).verdict

it('issues each seat once, also when two agents do it at the same moment', async () => {
  const answers = await Promise.allSettled([issue({ seats: ['1', '2'] }), issue({ seats: ['2', '3'] })])
  expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1)
  expect(await codeOf(issue({ seats: ['2'] }))).toBe('tickets.seat_taken')
  expect(await codeOf(issue({ seats: ['9', '9'] }))).toBe('tickets.duplicate_seat')
})

it('issues standing places by number, to confirmed accounts only', async () => {
  expect((await issue({ row: undefined, section: 'Floor', count: 3 })).tickets).toHaveLength(3)
  expect(await codeOf(issue({ seats: ['30'], holderEmail: 'nobody@example.com' }))).toBe('tickets.holder_unknown')
  expect(await codeOf(issue({ seats: ['31'], count: 2 }))).toBe('platform.invalid_input')
})

it('issues nothing for an event that is not approved', async () => {
  const venue = await app.call(holder)(venues.propose, {
    body: { name: 'Cellar', city: 'Stockholm', country: 'SE', timeZone: 'Europe/Stockholm' },
  })
  const proposed = await app.call(holder)(events.propose, {
    body: {
      title: 'Secret',
      category: 'other',
      venueId: venue.id,
      occurrences: [{ startsAt: '2031-01-01T20:00', endsAt: '2031-01-01T22:00' }],
    },
  })
  const body = { holderEmail: holder.email, faceValue: { amount: 1_000, currency: 'SEK' }, section: 'A', count: 1 }
  const attempt = app.call(show.agent)(tickets.issueBatch, { params: { id: proposed.occurrences[0]?.id ?? '' }, body })
  expect(await codeOf(attempt)).toBe('tickets.occurrence_not_published')
})

it('lets a ticket in once, at however many gates it is shown in the same second', async () => {
  const [id = ''] = await giveTickets(app, show, holder, ['1'], 'B')
  const code = await codeFor(holder, id)
  const verdicts = (await Promise.all(Array.from({ length: 8 }, () => scan(code)))).map((answer) => answer.verdict)
  expect(verdicts.toSorted()).toEqual(['accepted', ...Array.from({ length: 7 }, () => 'already_used')])
  expect(await verify(code)).toBe('used')
  expect((await scan(code)).firstScanAt).not.toBeNull()
})

it('refuses another date’s ticket, a text it did not sign and a code with one letter changed', async () => {
  const other = await openShow(app, { inDays: 50 })
  const [id = ''] = await giveTickets(app, show, holder, ['2'], 'B')
  const code = await codeFor(holder, id)
  expect((await scan(code, other.occurrenceId)).verdict).toBe('wrong_occurrence')
  expect((await scan('hello')).verdict).toBe('unknown')
  const place = code.length - 8
  const forged = code.slice(0, place) + (code[place] === 'A' ? 'B' : 'A') + code.slice(place + 1)
  expect((await scan(forged)).verdict).toBe('unknown')
  expect(await verify(forged)).toBe('unknown')
  expect(await verify(code)).toBe('valid')
})

it('refuses the old code from the commit of the reissue on, and lets either the scan or the reissue win', async () => {
  const buyer = await app.signUp('Ida Holm')
  const subject = { type: 'transaction', id: '00000000-0000-7000-8000-000000000001' }
  for (let round = 0; round < 10; round += 1) {
    const [id = ''] = await giveTickets(app, show, holder, [String(round)], 'C')
    const code = await codeFor(holder, id)
    const [moved, scanned] = await Promise.all([
      inTransaction(app.db, (tx) =>
        moveTickets(tx, app.platform.keys, { ticketIds: [id], fromId: holder.id, toId: buyer.id, subject }),
      ),
      scan(code),
    ])
    expect([moved, scanned.verdict]).toEqual(moved ? [true, 'revoked'] : [false, 'accepted'])
    if (moved) expect(await verify(await codeFor(buyer, id))).toBe('valid')
  }
})

it('shows a ticket and its code to its holder only', async () => {
  const [id = ''] = await giveTickets(app, show, holder, ['3'], 'B')
  const stranger = await app.signUp('Sven Stranger')
  expect(await codeOf(app.call(stranger)(tickets.get, { params: { id } }))).toBe('platform.not_found')
  const mine = await app.call(holder)(tickets.mine, { query: { limit: 100 } })
  expect(mine.items.find((ticket) => ticket.id === id)?.custody).toEqual([
    expect.objectContaining({ kind: 'issued', who: 'you' }),
  ])
})

it('issues nothing for a date that is over', async () => {
  const past = await openShow(app, { inDays: 1 })
  await app.moveClock(2 * 86_400)
  const body = { holderEmail: holder.email, faceValue: { amount: 1_000, currency: 'SEK' }, section: 'A', count: 1 }
  expect(await codeOf(app.call(show.agent)(tickets.issueBatch, { params: { id: past.occurrenceId }, body }))).toBe(
    'tickets.occurrence_over',
  )
})

it('lets a purchase refer to a ticket while its holder tries to list it: they would wait for each other', async () => {
  const holder = await app.signUp('Nora Berg')
  const ids = await giveTickets(app, show, holder, ['1'], 'LOCK')
  await inTransaction(app.db, async (listing) => {
    const held = await lockHeldTickets(listing, holder.id, ids)
    await inTransaction(app.db, async (purchase) => {
      await sql`set local lock_timeout = '200ms'`.execute(purchase)
      await recordOffer(purchase, 'unlisted', holder.id, show.eventId, held)
    })
  })
})
