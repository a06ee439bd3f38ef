import type { PriceBounds } from '@fullhouse/contracts/pricing'
import { currencyExponent } from '@fullhouse/kernel'

export type PriceFault = 'missing' | 'aboveCap' | 'belowFloor'

/** What is wrong with a price by the bounds we know, before the server is asked. */
export function priceFault(price: number | null, bounds: PriceBounds | undefined): PriceFault | null {
  if (price === null) return 'missing'
  if (bounds && price > bounds.cap.amount) return 'aboveCap'
  if (bounds && price < bounds.floor.amount) return 'belowFloor'
  return null
}

/** The first price, moved into what is allowed. */
export function startingPrice(faceValue: number, bounds: PriceBounds | undefined): number {
  return bounds ? Math.min(Math.max(faceValue, bounds.floor.amount), bounds.cap.amount) : faceValue
}

/**
 * The line prices are chosen on: whole units (tens where there are thousands of them), drawn a little past
 * the most allowed so that the limit is seen as one.
 */
export function priceLine({ floor, cap }: PriceBounds): { min: number; max: number; step: number } {
  const unit = 10 ** currencyExponent(cap.currency)
  const step = cap.amount / unit > 3000 ? unit * 10 : unit
  const min = Math.ceil(floor.amount / step) * step
  const past = cap.amount + (cap.amount - floor.amount) / 4
  return { min, max: Math.max(Math.ceil(past / step) * step, min + step), step }
}
