import { describe, expect, test } from 'vitest'
import { readLabelled, readPairs } from './read-labelled.ts'

const values = (label: string, value: string) =>
  Object.fromEntries(Object.entries(readLabelled(label, value)).map(([name, field]) => [name, field?.value]))

describe('A label with its value', () => {
  test.each([
    ['EVENT', 'The Beat Goes On', { event: 'The Beat Goes On' }],
    ['LOCATION', 'Moscone West', { venue: 'Moscone West' }],
    ['Rad', '12', { row: '12' }],
    ['Plats', '212', { seat: '212' }],
    ['Plats', 'Ullevi', { venue: 'Ullevi' }],
    ['Reihe', 'AA', { row: 'AA' }],
    ['Sektion', 'Parkett', { section: 'Parkett' }],
    ['Eingang', 'Nord', { gate: 'Nord' }],
    ['seat_row', 'F', { row: 'F' }],
    ['Section', 'GA', { section: 'General admission' }],
    ['Seat', 'General admission', { section: 'General admission' }],
    ['Preis', '45,00 €', { faceValue: { amount: 4500, currency: 'EUR' } }],
    ['Booking ref', 'XK29DF', { orderNumber: 'XK29DF' }],
    ['Date & Time', 'Sat 21 Mar 2026, 8 PM', { startsAt: '2026-03-21T20:00' }],
    ['event-date', '26.09.2024', {}],
    ['Name', 'Anna Lindqvist', {}],
    ['Purchased', '2026-01-01 10:00', {}],
    ['', '', {}],
  ])('%s: %s', (label, value, expected) => expect(values(label, value)).toEqual(expected))

  test('a date and a time of their own make one start', () => {
    const read = readPairs([
      { label: 'DATE', value: '21 March 2026' },
      { label: 'DOORS', value: '18:30' },
      { label: 'SHOW', value: '20:00' },
    ])
    expect(read.startsAt).toMatchObject({ value: '2026-03-21T20:00' })
  })
})
