import { currencyExponent } from './currency.ts'

/** An amount in integer minor units (öre, cents, yen) of an ISO 4217 currency. */
export interface Money {
  amount: number
  currency: string
}

/** The largest amount any contract accepts, in minor units. */
export const maxAmount = 1_000_000_000_000

/** Parts per million: 100 000 is 10 %. Rates are integers so that no float ever meets money. */
export type Ppm = number

export function money(amount: number, currency: string): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of minor units: ${amount}`)
  return { amount, currency }
}

export function addMoney(...parts: readonly [Money, ...Money[]]): Money {
  const { currency } = parts[0]
  let amount = 0
  for (const part of parts) {
    if (part.currency !== currency) throw new RangeError(`cannot add ${part.currency} to ${currency}`)
    amount += part.amount
  }
  return money(amount, currency)
}

/** `amount × rate`, rounded half away from zero to a whole minor unit: what invoices and gateways do. */
export function applyRate(amount: number, rate: Ppm): number {
  if (!Number.isSafeInteger(amount) || !Number.isSafeInteger(rate)) throw new RangeError('rate and amount are integers')
  const product = BigInt(amount) * BigInt(rate)
  const magnitude = product < 0n ? -product : product
  const rounded = (magnitude + 500_000n) / 1_000_000n
  return Number(product < 0n ? -rounded : rounded)
}

/**
 * Splits `total` by integer `weights` so that the parts add up exactly: largest remainder, ties to the
 * earlier part. Throws RangeError for negative or all-zero weights.
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => {
    if (!Number.isSafeInteger(weight) || weight < 0) throw new RangeError(`not a weight: ${weight}`)
    return all + BigInt(weight)
  }, 0n)
  if (sum === 0n) throw new RangeError('nothing to split by')
  const sign = total < 0 ? -1n : 1n
  const magnitude = BigInt(total) * sign
  const shares = weights.map((weight, index) => {
    const exact = magnitude * BigInt(weight)
    return { index, whole: exact / sum, remainder: exact % sum }
  })
  let left = magnitude - shares.reduce((all, share) => all + share.whole, 0n)
  const byRemainder = shares.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  )
  for (const share of byRemainder) {
    if (left === 0n) break
    share.whole += 1n
    left -= 1n
  }
  return shares.map((share) => Number(share.whole * sign))
}

/** Money for people: "SEK 1,122", without decimals when there are none to show. The space does not break. */
export function formatMoney(value: Money, locale = 'en-GB'): string {
  const digits = currencyExponent(value.currency)
  const scale = 10 ** digits
  const whole = value.amount % scale === 0
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: value.currency,
    currencyDisplay: 'code',
    minimumFractionDigits: whole ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(value.amount / scale)
}
