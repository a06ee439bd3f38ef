import { type EventSummary, events } from '@fullhouse/contracts/events'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import type { OffersFor } from './offers.ts'
import { searchEvents } from './search-events.ts'
import { type Draft, proposalOf, proposeVenue, publishEvent } from './test-house.ts'

let app: TestApp
let nora: TestAccount
let agent: TestAccount
const venue: Record<'ullevi' | 'globen' | 'avicii' | 'backyard', string> = {} as never

type Query = NonNullable<Parameters<typeof ask>[0]>
const ask = (query: Record<string, string | number>) => app.call()(events.search, { query: query as never })
const titles = async (query: Query) => (await ask(query)).items.map((event) => event.title)
const publish = (draft: Draft) => publishEvent(app, nora, agent, draft)
const day = (days: number, hour = 0) =>
  new Date(new Date(Date.now() + days * 86_400_000).setUTCHours(hour, 0, 0, 0)).toISOString()

beforeAll(async () => {
  app = await startTestApp()
  nora = await app.signUp('Nora Berg')
  agent = await app.agent()
  venue.ullevi = (await proposeVenue(app, nora, 'Ullevi', 'Göteborg', [57.7058, 11.9873])).id
  venue.globen = (await proposeVenue(app, nora, 'Globen', 'Stockholm', [59.2936, 18.0836])).id
  venue.avicii = (await proposeVenue(app, nora, 'Södra Teatern', 'Stockholm', [59.3177, 18.0744])).id
  venue.backyard = (await proposeVenue(app, nora, 'Backyard', 'Borås')).id
  await publish({ title: 'Arctic Monkeys', venueId: venue.globen, days: [40, 20, 60], tags: ['indie rock'] })
  await publish({ title: 'AC/DC: Power Up', venueId: venue.ullevi, days: [30] })
  await publish({ title: 'Björk & the Orchestra', venueId: venue.avicii, days: [25], category: 'theatre' })
  await publish({ title: 'Monkeys on Ice', venueId: venue.ullevi, days: [15], category: 'family' })
  await publish({ title: 'Kids’ Matinée', venueId: venue.backyard, days: [5], category: 'family' })
  await app.call(nora)(events.propose, { body: proposalOf({ title: 'Arctic Secret', venueId: venue.globen }) })
  const { id } = await app.call(nora)(events.propose, {
    body: proposalOf({ title: 'Arctic Fake', venueId: venue.globen }),
  })
  await app.call(agent)(events.decline, { params: { id }, body: { reason: 'Not a real event.' } })
})
afterAll(() => app.stop())

describe('without words', () => {
  it('lists published events by their next date, each once', async () => {
    const { items } = await ask({})
    expect(items.map((event) => event.title)).toEqual([
      'Kids’ Matinée',
      'Monkeys on Ice',
      'Arctic Monkeys',
      'Björk & the Orchestra',
      'AC/DC: Power Up',
    ])
    expect(items[2]).toMatchObject({
      venueName: 'Globen',
      city: 'Stockholm',
      country: 'SE',
      timeZone: 'Europe/Stockholm',
      occurrenceCount: 3,
      fromPrice: null,
      ticketsOnOffer: 0,
    })
  })

  it.each<[string, Record<string, string | number>, string[]]>([
    ['a category', { category: 'family' }, ['Kids’ Matinée', 'Monkeys on Ice']],
    ['a city, however written', { city: 'goteborg' }, ['Monkeys on Ice', 'AC/DC: Power Up']],
    ['a city nobody plays in', { city: 'Kiruna' }, []],
    ['a circle', { latitude: 59.3, longitude: 18.08, radiusKm: 10 }, ['Arctic Monkeys', 'Björk & the Orchestra']],
    ['a small circle', { latitude: 59.3177, longitude: 18.0744, radiusKm: 1 }, ['Björk & the Orchestra']],
    ['a category in a city', { category: 'family', city: 'Göteborg' }, ['Monkeys on Ice']],
    ['a circle and a city that do not meet', { latitude: 59.3, longitude: 18.08, city: 'Göteborg' }, []],
  ])('narrows to %s', async (_, query, expected) => {
    expect(await titles(query)).toEqual(expected)
  })

  it('narrows to a period, and shows the first date in it', async () => {
    expect(await titles({ from: day(24), to: day(32) })).toEqual(['Björk & the Orchestra', 'AC/DC: Power Up'])
    const [monkeys] = (await ask({ from: day(35), to: day(50) })).items
    expect(monkeys).toMatchObject({ title: 'Arctic Monkeys', occurrenceCount: 1 })
    expect(Date.parse(monkeys?.startsAt ?? '')).toBeGreaterThan(Date.parse(day(35)))
    expect(await titles({ to: day(1) })).toEqual([])
  })

  it('refuses half a place and a page mark that is not ours', async () => {
    await expect(ask({ latitude: 59.3 })).rejects.toMatchObject({
      body: { code: 'platform.invalid_input', fields: [{ path: 'query.longitude' }] },
    })
    const forged = Buffer.from(encodeURIComponent('["date",0,"2026-99-99T00:00:00.000000Z","x"]')).toString('base64url')
    for (const cursor of ['x', forged]) {
      await expect(ask({ cursor })).rejects.toMatchObject({
        body: { code: 'platform.invalid_input', fields: [{ path: 'query.cursor' }] },
      })
    }
  })
})

describe('with words', () => {
  it.each([
    ['arctic', ['Arctic Monkeys'], 'a word of the title, not of hidden ones'],
    ['ARCTIC monk', ['Arctic Monkeys'], 'an unfinished word, in capitals'],
    ['bjork', ['Björk & the Orchestra'], 'without the accents'],
    ['ac dc', ['AC/DC: Power Up'], 'what a stroke divides'],
    ['AC/DC', ['AC/DC: Power Up'], 'with the stroke'],
    ['the orchestra', ['Björk & the Orchestra'], 'small words too'],
    ['indie', ['Arctic Monkeys'], 'a tag'],
    ['sodra teatern', ['Björk & the Orchestra'], 'the venue'],
    ['monkeys globen', ['Arctic Monkeys'], 'title and venue together'],
    ['kids matinee', ['Kids’ Matinée'], 'past an apostrophe'],
    ['!!!', [], 'nothing, when there is no word'],
    [`'; drop table events.event; --`, [], 'nothing for code'],
  ])('finds by %s', async (q, expected) => {
    expect(await titles({ q })).toEqual(expected)
  })

  it.each([
    ['artic monkees', 'Arctic Monkeys'],
    ['bjork orkestra', 'Björk & the Orchestra'],
    ['gloebn', 'Arctic Monkeys'],
    ['ulevi', 'Monkeys on Ice'],
  ])('still finds what was meant by %s', async (q, expected) => {
    expect(await titles({ q })).toContain(expected)
  })

  it('puts the better match first: a word in the title before one in the city', async () => {
    await publish({ title: 'Stockholm Calling', venueId: venue.ullevi, days: [90] })
    expect((await titles({ q: 'stockholm' }))[0]).toBe('Stockholm Calling')
  })

  it('narrows like a list by date', async () => {
    expect(await titles({ q: 'monkeys', category: 'family' })).toEqual(['Monkeys on Ice'])
    expect(await titles({ q: 'monkeys', city: 'Stockholm' })).toEqual(['Arctic Monkeys'])
    const [monkeys] = (await ask({ q: 'arctic', from: day(50) })).items
    expect(monkeys).toMatchObject({ title: 'Arctic Monkeys', occurrenceCount: 1 })
    expect(await titles({ q: 'arctic', to: day(10) })).toEqual([])
  })
})

describe('pages', () => {
  const walk = async (query: Record<string, string | number>) => {
    const seen: EventSummary[] = []
    let cursor: string | null = null
    do {
      const page = await ask({ ...query, limit: 7, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items)
      cursor = page.nextCursor
    } while (cursor)
    return seen
  }

  beforeAll(async () => {
    // Twenty at the very same time: only the id tells them apart.
    for (let n = 0; n < 20; n += 1) await publish({ title: `Repertoire ${n}`, venueId: venue.globen, days: [33] })
  })

  it('show every event once, though many start together', async () => {
    const seen = await walk({ from: day(32), to: day(36) })
    expect(seen).toHaveLength(20)
    expect(new Set(seen.map((event) => event.id)).size).toBe(20)
  })

  it('show every match once, though many match alike', async () => {
    const seen = await walk({ q: 'repertoire' })
    expect(new Set(seen.map((event) => event.id)).size).toBe(20)
    expect(seen).toHaveLength(20)
  })

  it('go by date when a word is too common to rank by', async () => {
    await sql`
      insert into events.event (title, category, venue_id, organizer_id, cap_ppm, royalty_ppm)
        select 'Common Night ' || n, 'talk', ${venue.ullevi}, ${nora.id}, 1200000, 0 from generate_series(1, 520) n`.execute(
      app.db,
    )
    await sql`
      insert into events.occurrence (event_id, starts_at, ends_at, time_zone)
        select id, platform.now() + interval '100 days' - interval '1 minute' * row_number() over (),
          platform.now() + interval '101 days', 'UTC'
        from events.event where title like 'Common Night%'`.execute(app.db)
    await sql`
      update events.event set state = 'published', decided_at = platform.now() where title like 'Common Night%'`.execute(
      app.db,
    )
    const first = await ask({ q: 'common', limit: 100 })
    const second = await ask({ q: 'common', limit: 100, cursor: first.nextCursor ?? '' })
    const starts = [...first.items, ...second.items].map((event) => event.startsAt)
    expect(starts).toEqual(starts.toSorted((a, b) => a.localeCompare(b)))
    expect(new Set([...first.items, ...second.items].map((event) => event.id)).size).toBe(200)
    expect(second.nextCursor).not.toBeNull()
  })
})

it('shows the cheapest offer of the date it shows', async () => {
  const offersFor: OffersFor = async (_, ids) =>
    new Map(ids.map((id) => [id, { fromPrice: { amount: 112_200, currency: 'SEK' }, tickets: 3 }]))
  const query = { q: 'arctic', limit: 24, radiusKm: 50 }
  const { items } = await searchEvents(app.db, query, offersFor)
  expect(items[0]).toMatchObject({ fromPrice: { amount: 112_200, currency: 'SEK' }, ticketsOnOffer: 3 })
})

describe('suggestions while typing', () => {
  const suggest = async (q: string) => (await app.call()(events.suggest, { query: { q } })).items

  it('complete events, venues and cities', async () => {
    expect(await suggest('arc')).toMatchObject([{ kind: 'event', text: 'Arctic Monkeys', detail: 'Globen, Stockholm' }])
    expect(await suggest('a')).toMatchObject([
      { kind: 'event', text: 'AC/DC: Power Up' },
      { kind: 'event', text: 'Arctic Monkeys' },
    ])
    expect((await suggest('stock')).map(({ kind, text }) => `${kind} ${text}`)).toContain('city Stockholm')
    expect((await suggest('GLOB')).map(({ kind, text }) => `${kind} ${text}`)).toContain('venue Globen')
    expect((await suggest('monk')).map((one) => one.text)).toContain('Monkeys on Ice')
    expect(await suggest('%')).toEqual([])
  })

  it('are never of hidden events', async () => {
    const texts = (await suggest('arctic')).map((one) => one.text)
    expect(texts).toEqual(['Arctic Monkeys'])
  })
})

describe('time passes', () => {
  it('an event that is over is not found; one that runs is, until its end', async () => {
    const fair = { ...proposalOf({ title: 'Long Fair', venueId: venue.globen }), category: 'festival' as const }
    const [first] = fair.occurrences
    const { id } = await app.call(nora)(events.propose, {
      body: {
        ...fair,
        occurrences: [
          {
            startsAt: first?.startsAt ?? '',
            endsAt: proposalOf({ venueId: '', days: [14] }).occurrences[0]?.endsAt ?? '',
          },
        ],
      },
    })
    await app.call(agent)(events.approve, { params: { id } })
    await app.moveClock(12 * 86_400)
    expect(await titles({})).not.toContain('Kids’ Matinée')
    expect((await titles({}))[0]).toBe('Long Fair')
    expect(await titles({ q: 'kids matinée' })).not.toContain('Kids’ Matinée')
    // It lasts longer than a day, so it is found in the middle.
    expect(await titles({ from: day(12, 1), to: day(13) })).toEqual(['Long Fair'])
    await app.moveClock(4 * 86_400)
    expect(await titles({ q: 'long fair' })).not.toContain('Long Fair')
    expect((await app.call()(events.suggest, { query: { q: 'long' } })).items).toEqual([])
  })
})
