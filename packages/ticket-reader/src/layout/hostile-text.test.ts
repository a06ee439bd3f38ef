import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TicketFields } from '../report.ts'
import { agree, readDateText, readFields, readLabelled, whatIsIt } from './index.ts'
import type { PageText } from './index.ts'

const words = [
  'Row',
  'Rad 10',
  'Plats',
  'Seat:',
  'Block / Row / Seat',
  '12',
  '21 Mar 2026',
  'kl 20',
  '450 kr',
  '€ 1.234,56',
  'GA',
  'Order no',
]
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...words),
  fc.string({ maxLength: 300 }),
)
const place = fc.oneof(fc.double({ min: -100, max: 1_000, noNaN: true }), fc.double())
const item = fc.record({ text, x: place, y: place, width: place, height: place })
const page = fc.record({ width: place, height: place, items: fc.array(item, { maxLength: 60 }) })

const timed = (run: () => unknown) => {
  const from = performance.now()
  run()
  return performance.now() - from
}

const crowded = (text: (nth: number) => string): PageText => ({
  width: 595,
  height: 842,
  items: Array.from({ length: 5_000 }, (_, nth) => ({
    text: text(nth),
    x: (nth % 50) * 40,
    y: Math.floor(nth / 50) * 12,
    width: 20,
    height: 10,
  })),
})

describe('Text made to break the reader', () => {
  test('whatever stands on a page, the fields keep their shape and confidence its range', () => {
    fc.assert(
      fc.property(fc.array(page, { maxLength: 3 }), (pages) => {
        for (const fields of agree(pages.map(readFields))) TicketFields.parse(fields)
        whatIsIt(pages, [])
      }),
      { numRuns: 300 },
    )
  })

  test('any label and value', () => {
    fc.assert(
      fc.property(text, text, (label, value) => {
        TicketFields.parse(readLabelled(label, value))
        const date = readDateText(value)
        if (date) expect(date.confidence).toBeLessThanOrEqual(1)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['labels', (nth: number) => ['Row', 'Seat', 'Gate', 'Section'][nth % 4] ?? ''],
    ['labels and values', (nth: number) => (nth % 2 ? 'Row:' : String(nth))],
    ['dates', () => '21 March 2026 20:00 - 22:00'],
    ['sums', (nth: number) => `€ ${nth},00`],
    ['long runs', () => 'a '.repeat(1_000)],
    ['one place', () => 'Order'],
  ])('5,000 items of %s take less than two seconds', (_, text) => {
    expect(timed(() => readFields(crowded(text)))).toBeLessThan(2_000)
  })

  test.each([
    ['digits', '1'.repeat(20_000)],
    ['digits and spaces', '1 '.repeat(10_000)],
    ['dots', '1.'.repeat(10_000)],
    ['dashes', '- '.repeat(10_000)],
    ['blanks', ' '.repeat(20_000)],
    ['colons', 'Row : '.repeat(3_000)],
    ['commas', 'A, '.repeat(6_000)],
    ['capitals', 'A'.repeat(20_000)],
    ['accents', 'e\u0301'.repeat(10_000)],
    ['currency', '€'.repeat(20_000)],
    ['clock times', '10:10-'.repeat(3_000)],
    ['months', 'mar '.repeat(5_000)],
  ])('a long run of %s holds nothing up', (_, long) => {
    const items = [{ text: long, x: 0, y: 0, width: 500, height: 10 }]
    const spent = timed(() => {
      readFields({ width: 595, height: 842, items })
      readDateText(long)
      readLabelled(long, long)
      whatIsIt([{ width: 595, height: 842, items }], [long])
    })
    expect(spent).toBeLessThan(500)
  })
})
