import { describe, expect, test } from 'vitest'
import { toCells } from './cells.ts'
import { pageOf } from './testing/sample-page.ts'
import type { Run } from './testing/sample-page.ts'

const cells = (...runs: Run[]) => toCells(pageOf(runs)).map(({ text }) => text)

describe('Runs of text read together', () => {
  test('words of one line are one run, columns are not', () => {
    expect(cells([10, 10, 10, 'Rad'], [28, 10, 10, '10'], [90, 10, 10, 'Plats'])).toEqual(['Rad 10', 'Plats'])
  })

  test('a word set in pieces is put together', () => {
    expect(cells([10, 10, 10, 'Se'], [20, 10, 10, 'at'])).toEqual(['Seat'])
  })

  test('wide gaps and line breaks typed into a run part it', () => {
    expect(cells([10, 10, 10, 'Fila: 9    Butaca: 11\nPuerta: B'])).toEqual(['Fila: 9', 'Butaca: 11', 'Puerta: B'])
  })

  test('letters set wide are a word', () => {
    expect(cells([10, 10, 10, 'T H E  C U R E'])).toEqual(['THE CURE'])
    expect(cells([10, 10, 10, '1 2 3 4'])).toEqual(['1 2 3 4'])
  })

  test('a small label on the line of a large value stays apart', () => {
    expect(cells([10, 14, 6, 'ROW'], [21, 8, 14, '12'])).toHaveLength(2)
  })

  test('places that are no numbers are left out', () => {
    expect(cells([Number.NaN, 10, 10, 'Row'], [10, Infinity, 10, 'Seat'], [10, 10, 10, 'Gate'])).toEqual(['Gate'])
  })
})
