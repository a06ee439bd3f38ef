import { listings } from '@fullhouse/contracts/listings'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { getOccurrences } from '#modules/events'
import { bringTickets } from '../../testing/bring-tickets.ts'
import { codeOf, giveTickets, offer, openShow, reserve, type Show } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { findPriceRules } from './price-rules.ts'
import { minimumCharge } from './rules.ts'

let app: TestApp
let seller: TestAccount
const shows: Record<string, Show> = {}
beforeAll(async () => {
  app = await startTestApp()
  seller = await app.signUp('Nora Berg')
  for (const country of ['SE', 'DK', 'FR', 'IE']) shows[country] = await openShow(app, { country })
})
afterAll(() => app.stop())

const at = (country: string) => shows[country] as Show
const sek = (amount: number) => ({ amount, currency: 'SEK' })
const boundsOf = async (ticketIds: string[]) =>
  (await app.call(seller)(listings.quote, { body: { ticketIds, price: sek(40_000) } })).bounds

async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: app.ownerUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

it('caps at the first price where the law does, in every listing and change, and names the law', async () => {
  const ids = await giveTickets(app, at('DK'), seller, ['1'])
  expect(await boundsOf(ids)).toMatchObject({
    cap: sek(52_000),
    setBy: 'law',
    citation: 'Lov om forbud mod videresalg af billetter, § 1',
    rule: expect.stringMatching(
      /^At most 100 % of the first price, SEK.520: in Denmark a ticket may not be resold at a/,
    ),
    ruleVersion: expect.stringMatching(/^DK-videresalg organizer:.+:1200000 house-2026$/),
    floorRule: expect.stringMatching(/^The payment provider takes no payment under SEK.3\.$/),
  })
  expect(await codeOf(offer(app, seller, ids, 52_001))).toBe('pricing.above_cap')
  const listing = await offer(app, seller, ids, 52_000)
  const body = { version: listing.version, price: sek(52_001) }
  expect(await codeOf(app.call(seller)(listings.change, { params: { id: listing.id }, body }))).toBe(
    'pricing.above_cap',
  )
})

it('sells nothing dearer than the law of the day, whatever was allowed when it was offered', async () => {
  const show = await openShow(app)
  const listing = await offer(app, seller, await giveTickets(app, show, seller, ['1']), 60_000)
  await asOwner(`insert into pricing.price_rule (version, event_id, set_by, cap_ppm, citation, says, valid_from)
    values ('new-law', '${show.eventId}', 'law', 1000000, 'A new law', 'a new law', platform.now()::date)`)
  const buyer = await app.signUp('Ida Holm')
  expect(await codeOf(reserve(app, buyer, listing.id))).toBe('pricing.above_cap')
  const body = { version: listing.version, price: sek(52_000) }
  await app.call(seller)(listings.change, { params: { id: listing.id }, body })
  expect((await reserve(app, buyer, listing.id)).state).toBe('reserved')
})

it('calls its own policy its own, where a law is about something else than the price', async () => {
  const ids = await giveTickets(app, at('FR'), seller, ['1'])
  expect(await boundsOf(ids)).toMatchObject({
    cap: sek(52_000),
    setBy: 'house',
    citation: 'Our policy, for Code pénal, art. 313-6-2',
  })
})

it('leaves a market without such a law to organizer and house', async () => {
  const [seat = ''] = await giveTickets(app, at('SE'), seller, ['1'])
  expect(await boundsOf([seat])).toMatchObject({ cap: sek(62_400), setBy: 'organizer', citation: null })
  await asOwner(`update events.event set cap_ppm = 2000000 where id = '${at('SE').eventId}'`)
  expect(await boundsOf([seat])).toMatchObject({ cap: sek(62_400), setBy: 'house', citation: 'Our policy' })
  await asOwner(`update events.event set cap_ppm = 900000 where id = '${at('SE').eventId}'`)
  expect(await boundsOf([seat])).toMatchObject({ cap: sek(46_800), setBy: 'organizer' })
})

it('follows the rule of an event, on the days it is in force', async () => {
  const ids = await giveTickets(app, at('IE'), seller, ['1'])
  const insert = (version: string, from: string, to: string) =>
    asOwner(`insert into pricing.price_rule (version, event_id, set_by, cap_ppm, citation, says, valid_from, valid_to)
      values ('${version}', '${at('IE').eventId}', 'house', 800000, 'A promise', 'a promise', ${from}, ${to})`)
  await insert('over', 'platform.now()::date - 9', 'platform.now()::date - 1')
  await insert('later', 'platform.now()::date + 5', 'null')
  expect(await boundsOf(ids)).toMatchObject({ cap: sek(52_000), setBy: 'law' })
  await insert('now', 'platform.now()::date - 1', 'platform.now()::date + 5')
  expect(await boundsOf(ids)).toMatchObject({ cap: sek(41_600), setBy: 'house', citation: 'A promise' })
  expect((await boundsOf(ids)).ruleVersion).not.toMatch(/over|later/)
})

it('says whose word the first price is', async () => {
  const declared = await bringTickets(app, at('DK'), seller, { safety: 'transfer', seats: ['1'], row: 'T' })
  expect((await boundsOf(declared)).rule).toContain('The first price is what the seller declared.')
  const read = await bringTickets(app, at('DK'), seller, { safety: 'as_is', seats: ['1'], row: 'A' })
  expect((await boundsOf(read)).rule).toContain('The first price is read from the ticket.')
})

it('finds the rules of many dates at once', async () => {
  const infos = await getOccurrences(
    app.db,
    Object.values(shows).map((show) => show.occurrenceId),
  )
  let queries = 0
  const counted = app.db.withPlugin({
    transformQuery: ({ node }) => {
      queries += 1
      return node
    },
    transformResult: async ({ result }) => result,
  })
  const rules = await findPriceRules(counted, [...infos.values()])
  expect(queries).toBe(1)
  const versions = (country: string) => rules.get(at(country).occurrenceId)?.map((rule) => rule.version)
  expect(versions('DK')).toEqual(['DK-videresalg', 'house-2026'])
  expect(versions('FR')).toEqual(['house-2026', 'house-FR-2026'])
})

it('knows a rate for limits in every currency we sell in', async () => {
  const { rows } = await sql<{ currency: string }>`select currency from listings.limit_rate`.execute(app.db)
  expect(rows.map((row) => row.currency)).toEqual(expect.arrayContaining(Object.keys(minimumCharge)))
})
