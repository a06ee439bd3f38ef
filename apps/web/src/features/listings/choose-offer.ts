import type { PublicListing } from '@fullhouse/contracts/listings'
import type { Money } from '@fullhouse/kernel'
import type { OfferSearch } from './queries.ts'

/** The offer the buy button stands for: the chosen one, else the first that is not the reader's own. */
export function chosenOffer(offers: readonly PublicListing[], search: OfferSearch): PublicListing | undefined {
  return offers.find((offer) => offer.id === search.listing) ?? offers.find((offer) => !offer.mine)
}

/** How many to buy: what was asked for where the seller allows it, else a pair, else the least. */
export function chosenQuantity(offer: PublicListing, search: OfferSearch): number {
  const wanted = [search.buy, search.quantity, 2]
  return wanted.find((n) => n !== undefined && offer.quantities.includes(n)) ?? offer.quantities[0] ?? 1
}

export const times = ({ amount, currency }: Money, n: number): Money => ({ amount: amount * n, currency })

export interface SectionRange {
  section: string
  tickets: number
  from: Money
  to: Money
}

/** What each section costs, cheapest section first. */
export function sectionRanges(offers: readonly PublicListing[]): SectionRange[] {
  const sections = Map.groupBy(offers, (offer) => offer.section)
  return [...sections]
    .map(([section, inSection]) => {
      const prices = inSection.map((offer) => offer.each.buyerPays).toSorted((a, b) => a.amount - b.amount)
      const [from] = prices
      const to = prices.at(-1)
      const tickets = inSection.reduce((sum, offer) => sum + offer.seats.length, 0)
      return from && to ? { section, tickets, from, to } : null
    })
    .filter((range) => range !== null)
    .toSorted((a, b) => a.from.amount - b.from.amount)
}

/** Up to four round prices that part the offers into cheap and dear. */
export function priceSteps(offers: readonly PublicListing[]): Money[] {
  const prices = offers.map((offer) => offer.each.buyerPays).toSorted((a, b) => a.amount - b.amount)
  const top = prices.at(-1)
  if (!top) return []
  const step = 10 ** Math.max(0, String(top.amount).length - 2)
  const marks = [0.25, 0.5, 0.75].map((share) => prices[Math.floor(share * (prices.length - 1))] ?? top)
  const amounts = marks.map((mark) => Math.ceil(mark.amount / step) * step)
  return [...new Set(amounts)]
    .filter((amount) => amount < top.amount)
    .map((amount) => ({ amount, currency: top.currency }))
}
