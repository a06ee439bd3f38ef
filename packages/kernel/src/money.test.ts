import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addMoney, allocate, applyRate, formatMoney } from './money.ts'

it('splits every total exactly, whatever the weights', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 }).filter((weights) => weights.some((w) => w > 0)),
      (total, weights) => {
        const parts = allocate(total, weights)
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total)
        expect(parts.every((part, i) => weights[i] !== 0 || part === 0)).toBe(true)
      },
    ),
  )
})

it('gives the spare unit to the largest remainder, then to the earlier part', () => {
  expect(allocate(1001, [1, 1, 1])).toEqual([334, 334, 333])
  expect(allocate(5, [3, 7])).toEqual([2, 3])
  expect(() => allocate(1, [0, 0])).toThrow(RangeError)
})

it('rounds half away from zero', () => {
  expect(applyRate(25, 100_000)).toBe(3)
  expect(applyRate(-25, 100_000)).toBe(-3)
  expect(applyRate(24, 100_000)).toBe(2)
  expect(applyRate(1_000_000_000_000, 250_000)).toBe(250_000_000_000)
})

it('never adds two currencies', () => {
  expect(() => addMoney({ amount: 1, currency: 'SEK' }, { amount: 1, currency: 'EUR' })).toThrow(RangeError)
})

it('shows minor units only when there are some, by the currency’s own exponent', () => {
  expect(formatMoney({ amount: 112_200, currency: 'SEK' })).toBe('SEK\u00a01,122')
  expect(formatMoney({ amount: 112_250, currency: 'SEK' })).toBe('SEK\u00a01,122.50')
  expect(formatMoney({ amount: 1000, currency: 'JPY' })).toBe('JPY\u00a01,000')
  expect(formatMoney({ amount: 1235, currency: 'KWD' })).toBe('KWD\u00a01.235')
})
