import { venues } from '@fullhouse/contracts/venues'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { venuesIn } from './places.ts'
import { showVenue } from './show-venue.ts'
import { suggestCities, suggestVenues } from './suggest-places.ts'

let app: TestApp
let nora: TestAccount
let omar: TestAccount

const ullevi = {
  name: 'Ullevi',
  city: 'Göteborg',
  country: 'SE',
  timeZone: 'Europe/Stockholm',
  latitude: 57.7058,
  longitude: 11.9873,
}

beforeAll(async () => {
  app = await startTestApp()
  nora = await app.signUp('Nora Berg')
  omar = await app.signUp('Omar Haddad')
})
afterAll(() => app.stop())

const propose = (body: Omit<typeof ullevi, 'latitude' | 'longitude'> & { latitude?: number; longitude?: number }) =>
  app.call(nora)(venues.propose, { body })
const show = (id: string) => app.db.transaction().execute((tx) => showVenue(tx, id))
const shown = async (body: Parameters<typeof propose>[0]) => {
  const venue = await propose(body)
  await show(venue.id)
  return venue
}
const names = async (q: string, as?: TestAccount) =>
  (await app.call(as)(venues.search, { query: { q } })).items.map((venue) => venue.name)

describe('a proposed venue', () => {
  it('is seen by its proposer alone until it is shown', async () => {
    const venue = await propose(ullevi)
    expect(venue).toEqual({ ...ullevi, id: venue.id, address: '' })
    const read = (as?: TestAccount) => app.call(as)(venues.get, { params: { id: venue.id } })
    await expect(read(nora)).resolves.toEqual(venue)
    for (const as of [omar, undefined]) {
      await expect(read(as)).rejects.toMatchObject({ code: 'platform.not_found' })
      expect(await names('ullevi', as)).toEqual([])
    }
    expect(await names('ullevi', nora)).toEqual(['Ullevi'])
    await show(venue.id)
    await expect(read()).resolves.toEqual(venue)
    expect(await names('ullevi')).toEqual(['Ullevi'])
  })

  it('needs somebody signed in, a known time zone, and both coordinates or none', async () => {
    await expect(app.call()(venues.propose, { body: ullevi })).rejects.toMatchObject({
      code: 'platform.unauthenticated',
    })
    await expect(propose({ ...ullevi, timeZone: 'Mars/Olympus' })).rejects.toMatchObject({
      body: { code: 'platform.invalid_input', fields: [{ path: 'body.timeZone' }] },
    })
    const { longitude: _, ...half } = ullevi
    await expect(propose(half)).rejects.toMatchObject({
      body: { code: 'platform.invalid_input', fields: [{ path: 'body.longitude' }] },
    })
  })
})

describe('searching venues', () => {
  beforeAll(async () => {
    const berlin = { city: 'Berlin', country: 'DE', timeZone: 'Europe/Berlin' }
    await shown({ name: 'Waldbühne', ...berlin, latitude: 52.5163, longitude: 13.2275 })
    await shown({ name: 'Olympiastadion', ...berlin, latitude: 52.5147, longitude: 13.2395 })
    await shown({ name: 'Philharmonie', ...berlin, latitude: 52.5101, longitude: 13.3696 })
    await shown({ name: '100% Club', ...berlin })
    await shown({ name: 'The O2', city: 'London', country: 'GB', timeZone: 'Europe/London' })
    const suva = { city: 'Taveuni', country: 'FJ', timeZone: 'Pacific/Fiji', latitude: -16.84, longitude: 179.99 }
    await shown({ name: 'Meridian Stage', ...suva })
  })

  it.each([
    ['waldbuhne', 'Waldbühne', 'without the accent'],
    ['Waldbuehne', 'Waldbühne', 'with a letter more'],
    ['Olimpiastadion', 'Olympiastadion', 'with a wrong letter'],
    ['philharmonie berlin', 'Philharmonie', 'with its city'],
    ['Ulevi', 'Ullevi', 'with a letter less'],
    ['goteborg', 'Ullevi', 'by city'],
    ['phil', 'Philharmonie', 'by its start'],
  ])('finds %s: %s, %s', async (q, name) => {
    expect((await names(q))[0]).toBe(name)
  })

  it('finds nothing for what reads like nothing', async () => {
    expect(await names('zzqx')).toEqual([])
    expect(await names('%')).toEqual([])
  })

  it('pages through all, by name or by likeness, each venue once', async () => {
    for (const q of ['', 'berlin']) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await app.call()(venues.search, { query: { q, limit: 2, ...(cursor ? { cursor } : {}) } })
        seen.push(...page.items.map((venue) => venue.name))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      expect(seen.toSorted()).toEqual((await names(q)).toSorted())
      expect(new Set(seen).size).toBe(seen.length)
    }
  })

  it('refuses a page mark that is not ours', async () => {
    const cursor = Buffer.from('"nonsense"').toString('base64url')
    await expect(app.call()(venues.search, { query: { cursor } })).rejects.toMatchObject({
      body: { code: 'platform.invalid_input', fields: [{ path: 'query.cursor' }] },
    })
  })

  it('knows which venues are in a city or in a circle, nearest first', async () => {
    const named = async (ids: string[]) => {
      const all = await app.call()(venues.search, { query: { limit: 100 } })
      return ids.map((id) => all.items.find((venue) => venue.id === id)?.name)
    }
    expect(new Set(await named(await venuesIn(app.db, { city: 'BERLIN' })))).toEqual(
      new Set(['100% Club', 'Olympiastadion', 'Philharmonie', 'Waldbühne']),
    )
    const near = { latitude: 52.5163, longitude: 13.2275 }
    expect(await named(await venuesIn(app.db, { ...near, radiusKm: 5 }))).toEqual(['Waldbühne', 'Olympiastadion'])
    expect(await venuesIn(app.db, { ...near, radiusKm: 11 })).toHaveLength(3)
    // Across the date line.
    expect(await named(await venuesIn(app.db, { latitude: -16.8, longitude: -179.95, radiusKm: 20 }))).toEqual([
      'Meridian Stage',
    ])
    // Around the pole everything is near in longitude.
    expect(await venuesIn(app.db, { latitude: 89.9, longitude: 0, radiusKm: 500 })).toEqual([])
  })

  it('completes names and cities while they are typed', async () => {
    expect(await suggestVenues(app.db, 'wa', 3)).toEqual([{ name: 'Waldbühne', city: 'Berlin' }])
    expect(await suggestVenues(app.db, 'stage', 3)).toEqual([{ name: 'Meridian Stage', city: 'Taveuni' }])
    expect(await suggestVenues(app.db, '100%', 3)).toEqual([{ name: '100% Club', city: 'Berlin' }])
    expect(await suggestVenues(app.db, 'o_y', 3)).toEqual([])
    expect(await suggestCities(app.db, 'be', 3)).toEqual([{ city: 'Berlin', country: 'DE' }])
    expect(await suggestCities(app.db, 'gote', 3)).toEqual([{ city: 'Göteborg', country: 'SE' }])
  })
})
