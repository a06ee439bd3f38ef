import { describe, expect, it } from 'vitest'
import { dateText, relativeText } from './date-text.ts'

describe('an instant in words', () => {
  const show = '2027-03-13T19:00:00Z'
  it.each([
    ['day', 'en-GB', 'Sat 13 March'],
    ['dayTime', 'en-GB', 'Sat 13 March, 20:00'],
    ['time', 'en-GB', '20:00'],
    ['short', 'en-GB', '13 Mar, 20:00'],
    ['time', 'en-US', '08:00 PM'],
  ] as const)('%s in %s is %s', (style, locale, words) => {
    expect(dateText(show, style, locale, 'Europe/Stockholm')).toBe(words)
  })
  it('stands in the venue’s zone, over midnight too', () => {
    expect(dateText('2027-03-13T23:30:00Z', 'dayTime', 'en-GB', 'Europe/Stockholm')).toBe('Sun 14 March, 00:30')
  })
})

it('says how far away an instant is', () => {
  const now = Date.parse('2027-03-13T12:00:00Z')
  expect(relativeText('2027-03-13T12:18:00Z', now, 'en-GB')).toBe('in 18 minutes')
  expect(relativeText('2027-03-10T12:00:00Z', now, 'en-GB')).toBe('3 days ago')
  expect(relativeText('2027-03-13T12:00:20Z', now, 'en-GB')).toBe('now')
})
