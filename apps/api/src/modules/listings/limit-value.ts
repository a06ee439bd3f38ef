import { currencyExponent } from '@fullhouse/kernel'

/** Millionths of a currency for one euro, by currency. For limits only, never for money that moves. */
export type LimitRates = ReadonlyMap<string, number>

/**
 * An amount in minor units of one currency in those of another, rounded up or down to a whole one; exact, without
 * floats. The same currency stays as it is. Throws RangeError for a currency without a rate.
 */
export function inCurrency(amount: number, from: string, to: string, rates: LimitRates, round: 'up' | 'down'): number {
  if (from === to) return amount
  const numerator = BigInt(amount) * rateOf(to, rates) * scaleOf(to)
  const denominator = rateOf(from, rates) * scaleOf(from)
  return Number((numerator + (round === 'up' ? denominator - 1n : 0n)) / denominator)
}

const scaleOf = (currency: string) => 10n ** BigInt(currencyExponent(currency))

function rateOf(currency: string, rates: LimitRates): bigint {
  const rate = rates.get(currency)
  if (rate === undefined) throw new RangeError(`no limit rate for ${currency}`)
  return BigInt(rate)
}
