import type { PriceShares } from '@fullhouse/contracts/pricing'
import { applyRate } from '@fullhouse/kernel'

/** Integer rates, parts per million. */
export interface Rates {
  buyerFeePpm: number
  sellerFeePpm: number
  royaltyPpm: number
  vatPpm: number
}

/** What one ticket costs and brings, in minor units. */
export interface Shares {
  price: number
  buyerFee: number
  buyerFeeVat: number
  sellerFee: number
  sellerFeeVat: number
  royalty: number
  sellerNet: number
}

/**
 * Splits the price of one ticket. Fees and royalty come from the price, VAT from each fee, each rounded half
 * away from zero; the seller's net is the residue, so that the parts always close.
 */
export function shareOut(price: number, rates: Rates): Shares {
  const buyerFee = applyRate(price, rates.buyerFeePpm)
  const sellerFee = applyRate(price, rates.sellerFeePpm)
  const sellerFeeVat = applyRate(sellerFee, rates.vatPpm)
  const royalty = applyRate(price, rates.royaltyPpm)
  return {
    price,
    buyerFee,
    buyerFeeVat: applyRate(buyerFee, rates.vatPpm),
    sellerFee,
    sellerFeeVat,
    royalty,
    sellerNet: price - sellerFee - sellerFeeVat - royalty,
  }
}

export const buyerPays = (shares: Shares): number => shares.price + shares.buyerFee + shares.buyerFeeVat

export function sumShares(parts: readonly Shares[]): Shares {
  const total: Shares = {
    price: 0,
    buyerFee: 0,
    buyerFeeVat: 0,
    sellerFee: 0,
    sellerFeeVat: 0,
    royalty: 0,
    sellerNet: 0,
  }
  for (const part of parts) for (const key of Object.keys(total) as (keyof Shares)[]) total[key] += part[key]
  return total
}

export function presentShares(shares: Shares, currency: string): PriceShares {
  const money = (amount: number) => ({ amount, currency })
  return {
    price: money(shares.price),
    buyerFee: money(shares.buyerFee),
    buyerFeeVat: money(shares.buyerFeeVat),
    buyerPays: money(buyerPays(shares)),
    sellerFee: money(shares.sellerFee),
    sellerFeeVat: money(shares.sellerFeeVat),
    royalty: money(shares.royalty),
    sellerReceives: money(shares.sellerNet),
  }
}

/**
 * The least we may charge per currency, minor units: Stripe, "Supported currencies: minimum and maximum charge
 * amounts". A currency that is not here is not sold in.
 */
export const minimumCharge: Readonly<Record<string, number>> = {
  AUD: 50,
  BGN: 100,
  CAD: 50,
  CHF: 50,
  CZK: 1500,
  DKK: 250,
  EUR: 50,
  GBP: 30,
  JPY: 50,
  NOK: 300,
  NZD: 50,
  PLN: 200,
  RON: 200,
  SEK: 300,
  USD: 50,
}

export function floorOf(currency: string): number | undefined {
  return minimumCharge[currency]
}

/** Most allowed price: a multiple of the face value, never under the floor. */
export function capOf(faceValue: number, capPpm: number, floor: number): number {
  return Math.max(applyRate(faceValue, capPpm), floor)
}
