import { performance } from 'node:perf_hooks'
import type { events } from '@fullhouse/contracts/events'
import { createTestDatabase, type TestDatabase } from '@fullhouse/testkit/database'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import { type Database, openDatabase } from '#platform/db'
import { createLog } from '#platform/log'
import { manyEvents } from './test-many-events.ts'
import { occurrencesLike } from './match-occurrences.ts'
import { searchEvents } from './search-events.ts'
import { suggest } from './suggest.ts'

// A hundred thousand events: what a search may touch is asserted on its plans; how long it takes is only printed.

let database: TestDatabase
let open: Database
/** The plan of every statement that ran, those inside functions too. */
let plans: Plan[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query(manyEvents)
  await owner.query('vacuum analyze')
  await owner.end()
  const log = createLog({ level: 'silent', pretty: false, name: 'test' })
  const url = `${database.ownerUrl}?options=${encodeURIComponent(explained)}`
  open = openDatabase({ url, pool: 2, namedStatements: true, log })
  open.pool.on('connect', (client) => {
    client.on('notice', ({ message }) => {
      const json = message?.split('plan:\n')[1]
      if (json) plans.push((JSON.parse(json) as { Plan: Plan }).Plan)
    })
  })
}, 180_000)

afterAll(async () => {
  await open.db.destroy()
  await database.drop()
})

type Query = Partial<z.output<typeof events.search.query>>
const search = (query: Query) =>
  searchEvents(open.db, { limit: 24, radiusKm: 50, ...query }, () => Promise.resolve(new Map()))
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

/** PostgreSQL's own module tells each connection the plans of what it ran. */
const explained = [
  'session_preload_libraries=auto_explain',
  'auto_explain.log_min_duration=0',
  'auto_explain.log_nested_statements=on',
  'auto_explain.log_format=json',
  'client_min_messages=log',
]
  .map((setting) => `-c ${setting}`)
  .join(' ')

const printed = (title: string | null, venue: string | null, days: number | null) =>
  occurrencesLike(open.db, { title, venue, day: days === null ? null : inDays(days).slice(0, 10) })

const shapes: [string, () => Promise<unknown>, least: number][] = [
  ['nothing said', () => search({}), 24],
  ['a category', () => search({ category: 'talk' }), 24],
  ['a category nobody offers', () => search({ category: 'comedy' }), 0],
  ['a period far ahead', () => search({ from: inDays(200), to: inDays(202) }), 24],
  ['a city', () => search({ city: 'City 7' }), 24],
  ['a circle', () => search({ latitude: 50, longitude: 10, radiusKm: 60 }), 24],
  [
    'a wide circle, a category, a period',
    () => search({ latitude: 50, longitude: 10, radiusKm: 500, category: 'sport', from: inDays(30), to: inDays(60) }),
    24,
  ],
  ['a rare word', () => search({ q: 'rare77' }), 24],
  ['a common word', () => search({ q: 'concert' }), 24],
  ['a word of every event', () => search({ q: 'evening' }), 24],
  ['two words', () => search({ q: 'concert rare77' }), 1],
  ['a word being typed', () => search({ q: 'rare7' }), 24],
  ['a common word in a city', () => search({ q: 'concert', city: 'City 11' }), 24],
  ['a rare word in a period', () => search({ q: 'rare77', from: inDays(1), to: inDays(100) }), 1],
  ['a typing error', () => search({ q: 'philharmonc' }), 1],
  ['what is printed on a ticket', () => printed('Concert evening Rare77 number 550', 'Venue 550', 20), 20],
  ['a printed title without a date', () => printed('Show evening Rare77 number 77 by nobody', null, null), 1],
  ['a printed title with a misspelt word', () => printed('Philharmonc concert', 'Philharmonic Hall', null), 1],
  ['a printed place and day without a title', () => printed(null, 'Philharmonic Hall', 30), 0],
  ['suggestions after one letter', () => suggest(open.db, 's'), 5],
  ['suggestions after three letters', () => suggest(open.db, 'rar'), 5],
  ['suggestions inside a title', () => suggest(open.db, 'philh'), 1],
]

it.each(shapes)('answers %s without reading all events or dates', async (name, run, least) => {
  plans = []
  const found = (await run()) as unknown[] | { items: unknown[] }
  expect('items' in found ? found.items.length : found.length).toBeGreaterThanOrEqual(least)
  expect(plans.length).toBeGreaterThan(0)
  expect(plans.flatMap(scans)).toEqual([])
  const times: number[] = []
  for (let round = 0; round < 9; round += 1) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  // Prepared statements have changed to their general plans by now; those must be as good.
  expect(plans.flatMap(scans)).toEqual([])
  process.stdout.write(`  ${name}: ${times.toSorted((a, b) => a - b)[4]?.toFixed(1)} ms\n`)
})

it('would notice: a search by a column without an index is a scan', async () => {
  plans = []
  await open.pool.query('select 1 from events.event where description = $1', ['x'])
  expect(plans.flatMap(scans)).toEqual(['event'])
})

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  Plans?: Plan[]
}

/** The tables of events that a plan reads from end to end. */
function scans(plan: Plan): string[] {
  const table = plan['Relation Name'] ?? ''
  const own = plan['Node Type'] === 'Seq Scan' && ['event', 'occurrence'].includes(table) ? [table] : []
  return [...own, ...(plan.Plans ?? []).flatMap(scans)]
}
