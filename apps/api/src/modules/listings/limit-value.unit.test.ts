import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inCurrency } from './limit-value.ts'

const rates = new Map([
  ['EUR', 1_000_000],
  ['SEK', 11_000_000],
  ['JPY', 165_000_000],
])

it('keeps an amount in its own currency, whatever the rate', () => {
  expect(inCurrency(12_345, 'SEK', 'SEK', new Map(), 'up')).toBe(12_345)
})

it('minds how many digits a currency has', () => {
  expect(inCurrency(200_000, 'EUR', 'SEK', rates, 'down')).toBe(2_200_000)
  expect(inCurrency(200_000, 'EUR', 'JPY', rates, 'down')).toBe(330_000)
  expect(inCurrency(330_000, 'JPY', 'EUR', rates, 'up')).toBe(200_000)
})

it('rounds what is on offer up and what is allowed down, at any size', () => {
  expect(inCurrency(1, 'SEK', 'EUR', rates, 'up')).toBe(1)
  expect(inCurrency(1, 'SEK', 'EUR', rates, 'down')).toBe(0)
  const amounts = fc.integer({ min: 0, max: 1_000_000_000_000 })
  fc.assert(
    fc.property(amounts, (amount) => {
      const [up, down] = [
        inCurrency(amount, 'SEK', 'EUR', rates, 'up'),
        inCurrency(amount, 'SEK', 'EUR', rates, 'down'),
      ]
      expect([0, 1]).toContain(up - down)
      expect(inCurrency(down, 'EUR', 'SEK', rates, 'up')).toBeLessThanOrEqual(amount)
    }),
  )
})

it('does not guess a rate', () => {
  expect(() => inCurrency(1, 'XAF', 'EUR', rates, 'up')).toThrow('XAF')
})
