import type { events } from '@fullhouse/contracts/events'
import { platformProblems } from '@fullhouse/contracts/problem'
import { sql } from 'kysely'
import { z } from 'zod'
import { type Place, venuesIn } from '#modules/venues'
import type { Db } from '#platform/db'
import { refuseUnless } from '#platform/problem'

export type SearchQuery = z.output<typeof events.search.query>

/** One line of a result: an event by its next date that was searched for. */
export interface Hit {
  occurrenceId: string
  eventId: string
  startsAt: Date
  /** `startsAt` to the microsecond, for the page mark. */
  mark: string
  /** How far from the best match, 0 in lists by date. */
  distance: number
}

const Microseconds = z.iso.datetime({ precision: 6 })

/**
 * Where a page ends. `date`: by date; `match`: by how well the words match. The first page decides which, and the
 * mark carries it on.
 */
export const Mark = z.tuple([z.enum(['date', 'match']), z.int(), Microseconds, z.uuid()])
export type Mark = z.infer<typeof Mark>

/** What dates must be, other than of an event with the right words. */
export interface Filters {
  category: string | undefined
  /** Undefined: anywhere. */
  venueIds: string[] | undefined
  from: string | undefined
  to: string | undefined
}

/** Looks up the place first, so that dates are found by venue. */
export async function readFilters(db: Db, query: SearchQuery): Promise<Filters> {
  const { category, city, latitude, longitude, radiusKm, from, to } = query
  refuseUnless((latitude === undefined) === (longitude === undefined), platformProblems.invalid_input, {
    fields: [
      {
        path: latitude === undefined ? 'query.latitude' : 'query.longitude',
        message: 'A place needs both latitude and longitude',
      },
    ],
  })
  const places: Place[] = [
    ...(city ? [{ city }] : []),
    ...(latitude !== undefined && longitude !== undefined ? [{ latitude, longitude, radiusKm }] : []),
  ]
  const found = await Promise.all(places.map((place) => venuesIn(db, place)))
  const [first, second] = found
  const venueIds = first && second ? first.filter((id) => new Set(second).has(id)) : first
  return { category, venueIds, from, to }
}

/** Asked once a statement: as a bare call it would run again for every row. */
export const now = sql<Date>`(select platform.now())`

/**
 * Whether date `o` is not over and in the period: it starts in it or, lasting a day or more, runs into it.
 * The floor on `starts_at` follows from the longest date there can be, and lets an index do the walking.
 */
export function inPeriod(o: string, { from, to }: Pick<Filters, 'from' | 'to'>) {
  const [starts, ends] = [sql.ref(`${o}.starts_at`), sql.ref(`${o}.ends_at`)]
  return sql`${starts} > greatest(${now}, ${from ?? '-infinity'}::timestamptz) - interval '31 days'
    and ${ends} > ${now}
    ${from ? sql`and ${ends} > ${from} and (${starts} >= ${from} or ${ends} - ${starts} >= interval '24 hours')` : sql``}
    ${to ? sql`and ${starts} <= ${to}` : sql``}`
}

/** Whether published date `o` meets all filters. */
export function meets(o: string, filters: Filters) {
  const { category, venueIds } = filters
  return sql`${sql.ref(`${o}.published`)} and ${inPeriod(o, filters)}
    ${category ? sql`and ${sql.ref(`${o}.category`)} = ${category}` : sql``}
    ${venueIds ? sql`and ${sql.ref(`${o}.venue_id`)} = any(${venueIds}::uuid[])` : sql``}`
}

/** The instant of date `o` to the microsecond, as a page mark carries it. */
export const markOf = (o: string) =>
  sql<string>`to_char(${sql.ref(`${o}.starts_at`)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
