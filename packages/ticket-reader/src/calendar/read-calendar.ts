import { readLabelled } from '../layout/index.ts'
import { Refusal } from '../refusal.ts'
import type { Reading, TicketFields } from '../report.ts'
import { refused } from '../report.ts'
import type { Property } from './read-properties.ts'
import { readProperties } from './read-properties.ts'

const stated = 0.95
const localTime = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)\d\d(Z?)$/

/** Reads a calendar entry: it tells about an event, and is no ticket to it. */
export async function readCalendar(bytes: Uint8Array): Promise<Reading> {
  const properties = readProperties(bytes)
  if (!properties) throw new Refusal('damaged')
  return { report: refused('calendar_entry', { format: 'calendar', fields: fieldsOf(properties) }), pictures: [] }
}

function fieldsOf(properties: readonly Property[]): TicketFields {
  const value = (name: string) => properties.find((property) => property.name === name)?.value.trim()
  const [event, venue, startsAt] = [value('SUMMARY'), value('LOCATION'), startOf(value('DTSTART'))]
  return {
    ...fieldsIn(value('DESCRIPTION') ?? ''),
    ...(event ? { event: { value: event.slice(0, 300), confidence: stated } } : {}),
    ...(venue ? { venue: { value: venue.slice(0, 300), confidence: stated } } : {}),
    ...(startsAt ? { startsAt: { value: startsAt, confidence: stated } } : {}),
  }
}

/** The time on the clock of the zone it names, or the offset of one told in UTC. */
function startOf(value: string | undefined): string | undefined {
  const [, year, month, day, hour, minute, utc] = localTime.exec(value ?? '') ?? []
  return year === undefined ? undefined : `${year}-${month}-${day}T${hour}:${minute}${utc}`
}

/** Lines like `Booking reference: 42`. */
function fieldsIn(description: string): TicketFields {
  const lines = description.split('\n', 100).map((line) => /^([^:]{1,60}):\s?(.{1,200})$/.exec(line.trim()))
  return Object.assign(
    {},
    ...lines.map((line) => (line ? readLabelled(line[1] ?? '', line[2] ?? '') : {})).toReversed(),
  )
}
