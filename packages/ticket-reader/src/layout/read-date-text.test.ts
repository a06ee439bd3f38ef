import { describe, expect, test } from 'vitest'
import { readDateText } from './read-date-text.ts'

const read = (text: string) => {
  const found = readDateText(text)
  return found && `${found.date ?? '?'} ${found.time ?? '?'}${found.offset ?? ''}`
}

describe('A date and a time in a text', () => {
  test.each([
    ['Söndag 2017-03-26 kl. 16:00', '2017-03-26 16:00'],
    ['söndag 26 mars 2017 kl 16:00', '2017-03-26 16:00'],
    ['Sat 21 Mar 2026, 8 PM', '2026-03-21 20:00'],
    ['Saturday, March 21st, 2026 8:30pm', '2026-03-21 20:30'],
    ['Fr., 13.03.26, 20.00 Uhr', '2026-03-13 20:00'],
    ['26. 9. 2024 v 19.30', '2024-09-26 19:30'],
    ['le samedi 1er août 2026 à 20h', '2026-08-01 20:00'],
    ['sábado 5 de diciembre de 2026, 21:00 h', '2026-12-05 21:00'],
    ['mar 24 mar 2026 ore 21:00', '2026-03-24 21:00'],
    ['1º de maio de 2026 às 21h30', '2026-05-01 21:30'],
    ['zo 5 april 2026 20u30', '2026-04-05 20:30'],
    ['fredag d. 13. november 2026 kl. 20.00', '2026-11-13 20:00'],
    ['lauantai 21. maaliskuuta 2026 klo 19.00', '2026-03-21 19:00'],
    ['2 października 2026, godz. 19:00', '2026-10-02 19:00'],
    ['sobota 7. listopadu 2026 v 18:00', '2026-11-07 18:00'],
    ['2026-03-21T20:00:00+01:00', '2026-03-21 20:00+01:00'],
    ['2026-03-21T19:00Z', '2026-03-21 19:00Z'],
    ['21MAR2026', '2026-03-21 ?'],
    ['Fri 12 – Sun 14 June 2026', '2026-06-12 ?'],
    ['12 AM', '? 00:00'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected))

  test.each(['Row 12 Seat 4', '45.00', '31/02/2026', '99:99', '+46 31 700 00 00', 'Level 3', ''])(
    '%s names neither',
    (text) => expect(readDateText(text)).toBeNull(),
  )

  test('a day that could be a month is a question', () => {
    expect(readDateText('03/04/2026 20:00')?.confidence).toBeLessThan(0.5)
    expect(readDateText('26/9/2024')?.confidence).toBeGreaterThan(0.9)
    expect(readDateText('9/26/2024')).toMatchObject({ date: '2024-09-26' })
  })

  test('the weekday tells day from month', () => {
    expect(readDateText('Fri 03/04/2026')).toMatchObject({ date: '2026-04-03' })
    expect(readDateText('Wed 03/04/2026')).toMatchObject({ date: '2026-03-04' })
  })

  test('a hint tells day from month', () => {
    expect(readDateText('03/04/2026', { order: 'month-first' })).toMatchObject({ date: '2026-03-04', confidence: 0.95 })
    expect(readDateText('03/04/2026', { order: 'day-first' })).toMatchObject({ date: '2026-04-03', confidence: 0.95 })
  })

  test('a weekday that is not the date’s makes it a question', () => {
    expect(readDateText('Sunday 21 March 2026 20:00')?.confidence).toBeLessThan(0.5)
  })

  test('a second half of a range is not the start', () => {
    expect(read('21.03.2026 19:30–22:00')).toBe('2026-03-21 19:30')
    expect(read('21 March 2026 7-10 PM')).toBe('2026-03-21 19:00')
  })
})
