import { describe, expect, it } from 'vitest'
import { otherPrintedTime } from './compare-dates.ts'

// 13 March 2026, 20:00 in Stockholm.
const date = { startsAt: new Date('2026-03-13T19:00:00Z'), timeZone: 'Europe/Stockholm' }
const other = (printed: string | null) => otherPrintedTime(printed, date)

describe('a printed time', () => {
  it.each([
    ['the same', '2026-03-13T20:00'],
    ['the doors, an hour before', '2026-03-13T19:00'],
    ['the day alone', '2026-03-13'],
    ['the same instant under another offset', '2026-03-13T19:00:00Z'],
    ['the same instant under the venue’s offset', '2026-03-13T20:00:00+01:00'],
    ['nothing', null],
    ['no time at all', 'Friday night'],
    ['no day there is', '2026-13-40T20:00Z'],
  ])('%s is no other date', (_, printed) => {
    expect(other(printed)).toBeNull()
  })

  it.each([
    ['an hour and a minute off', '2026-03-13T18:59', '2026-03-13T18:59'],
    ['a matinee', '2026-03-13T14:00', '2026-03-13T14:00'],
    ['the day before', '2026-03-12', '2026-03-12'],
    ['the same clock a day later', '2026-03-14T20:00', '2026-03-14T20:00'],
    ['last year', '2025-03-13T20:00', '2025-03-13T20:00'],
    ['another instant, said in the venue’s time', '2026-03-13T23:30:00Z', '2026-03-14T00:30'],
  ])('%s is shown as it is printed', (_, printed, shown) => {
    expect(other(printed)).toBe(shown)
  })
})
