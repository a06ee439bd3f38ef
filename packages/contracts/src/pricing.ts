import { z } from 'zod'
import { problems } from './problem.ts'
import { Instant, Money } from './shapes.ts'

/** What one ticket costs and brings, fixed when it is reserved. All amounts in one currency. */
export const PriceShares = z.object({
  price: Money,
  buyerFee: Money,
  buyerFeeVat: Money,
  /** price + buyerFee + buyerFeeVat: what the buyer pays. */
  buyerPays: Money,
  sellerFee: Money,
  sellerFeeVat: Money,
  royalty: Money,
  /** price − sellerFee − sellerFeeVat − royalty. */
  sellerReceives: Money,
})
export type PriceShares = z.infer<typeof PriceShares>

/** The same as one side of a purchase may see it: what the seller pays and receives is null on the buyer's side. */
export const SideShares = PriceShares.extend({
  sellerFee: Money.nullable(),
  sellerFeeVat: Money.nullable(),
  royalty: Money.nullable(),
  sellerReceives: Money.nullable(),
})
export type SideShares = z.infer<typeof SideShares>

export const PriceBounds = z.object({
  floor: Money,
  cap: Money,
  /** The rule in words, for "why this maximum?". */
  rule: z.string(),
  ruleVersion: z.string(),
  /** Whose rule sets the maximum: the law of the market, the organizer, or the house. */
  setBy: z.enum(['law', 'organizer', 'house']),
  /** The law or the published policy it is taken from. */
  citation: z.string().nullable(),
  /** Why there is a minimum, in words. */
  floorRule: z.string(),
})
export type PriceBounds = z.infer<typeof PriceBounds>

/** The rates behind a quote, for labels such as "our fee to you, 5 %". */
export const PriceRates = z.object({
  buyerFeePpm: z.int(),
  sellerFeePpm: z.int(),
  royaltyPpm: z.int(),
  vatPpm: z.int(),
  vatCountry: z.string(),
  vatCitation: z.string(),
})

export const Quote = z.object({
  quantity: z.int(),
  each: PriceShares,
  total: PriceShares,
  rates: PriceRates,
  bounds: PriceBounds,
  /** When the seller is paid: right after the scan, at the latest at this instant. */
  paidBy: Instant,
})
export type Quote = z.infer<typeof Quote>

export const pricingProblems = problems('pricing', {
  above_cap: [422, 'The price is above the most allowed for this event.'],
  below_floor: [422, 'The price is below the least allowed.'],
  currency_differs: [422, 'The price must be in the currency of the ticket.'],
  country_unsupported: [
    422,
    'We do not know the tax rules of the country of this event yet, so its tickets cannot be sold here.',
  ],
  currency_unsupported: [422, 'We do not sell in this currency yet.'],
  nothing_left: [422, 'At this price nothing would be left for you after fees.'],
})
