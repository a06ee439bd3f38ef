import { expect, it } from 'vitest'
import { seatNumbers } from './seat-numbers.ts'

it('reads seats as people write them', () => {
  expect(seatNumbers('11, 12')).toEqual(['11', '12'])
  expect(seatNumbers('11–13')).toEqual(['11', '12', '13'])
  expect(seatNumbers('11 - 12; 20')).toEqual(['11', '12', '20'])
  expect(seatNumbers('A1 A2')).toEqual(['A1', 'A2'])
})

it('refuses what is no list of up to twenty different seats', () => {
  for (const text of ['', '  ', '14-11', '1-40', '5, 5', 'A1-A4']) expect(seatNumbers(text)).toBeNull()
})
