import { describe, expect, it } from 'vitest'
import { currencyDigits, formatMinorUnits, parseMinorUnits } from './minor-units.ts'

describe('reading an amount', () => {
  it.each([
    ['510', 'en-GB', 51_000],
    ['1,122.50', 'en-GB', 112_250],
    ['1,122', 'en-GB', 112_200],
    ['1,5', 'en-GB', 150],
    ['1 122,50', 'sv-SE', 112_250],
    ['1\u00a0122,5', 'sv-SE', 112_250],
    ['1.122', 'sv-SE', 112_200],
    ['1.122,50', 'de-DE', 112_250],
    ['1’122.50', 'de-CH', 112_250],
    ['1,122,334', 'en-GB', 112_233_400],
    ['0.29', 'en-GB', 29],
  ])('%s in %s is %i minor units', (typed, locale, amount) => {
    expect(parseMinorUnits(typed, locale, 2)).toBe(amount)
  })
  it.each(['', '  '])('nothing typed is no amount', (typed) => {
    expect(parseMinorUnits(typed, 'en-GB', 2)).toBeNull()
  })
  it.each([
    ['12.345', 'en-GB', 2],
    ['1,122', 'sv-SE', 2],
    ['12.5', 'ja-JP', 0],
    ['-5', 'en-GB', 2],
    ['5 SEK', 'en-GB', 2],
    ['99999999999999999', 'en-GB', 2],
  ])('%s in %s with %i decimals is refused', (typed, locale, digits) => {
    expect(parseMinorUnits(typed, locale, digits)).toBeUndefined()
  })
})

it('knows how many decimals a currency has', () => {
  expect(['SEK', 'JPY', 'KWD'].map(currencyDigits)).toEqual([2, 0, 3])
})

it('reads back what it writes', () => {
  for (const locale of ['en-GB', 'sv-SE', 'de-DE', 'fr-FR', 'pl-PL']) {
    for (const amount of [0, 5, 100, 51_000, 112_250, 123_456_789]) {
      expect(parseMinorUnits(formatMinorUnits(amount, locale, 2), locale, 2)).toBe(amount)
    }
  }
})
