import { expect, it } from 'vitest'
import { seatLine, seatRanges } from './seat-line.ts'

const seat = (section: string, row: string | null, label: string | null) => ({ section, row, seat: label })

it.each([
  [['11'], '11'],
  [['12', '11'], '11–12'],
  [['9', '10', '11', '14'], '9–11, 14'],
  [['11', '13', '15'], '11, 13, 15'],
  [['A1', 'A2', 'B3'], 'A1–A2, B3'],
  [['4', '4'], '4'],
  [['aisle', '2'], '2, aisle'],
])('seats %j are written %s', (labels, words) => {
  expect(seatRanges(labels)).toBe(words)
})

it('joins neighbours of one row', () => {
  expect(seatLine([seat('Stalls', 'F', '11'), seat('Stalls', 'F', '12')])).toBe('Stalls, row F, seats 11–12')
})

it('names one seat in the singular', () => {
  expect(seatLine([seat('Stalls', 'N', '4')])).toBe('Stalls, row N, seat 4')
})

it('keeps rows and sections apart, rows in their order', () => {
  expect(
    seatLine([seat('Stalls', '10', '1'), seat('Stalls', '9', '3'), seat('Stalls', '9', '2'), seat('Circle', 'A', '7')]),
  ).toBe('Stalls, row 9, seats 2–3; row 10, seat 1; Circle, row A, seat 7')
})

it('counts places without numbers', () => {
  expect(seatLine([seat('Floor', null, null), seat('Floor', null, null)])).toBe('Floor, 2 places')
})
