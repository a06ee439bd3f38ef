import { splitRules } from '@fullhouse/kernel'
import { z } from 'zod'
import { endpoints } from './endpoint.ts'
import { pricingProblems, PriceShares, Quote } from './pricing.ts'
import { problems } from './problem.ts'
import { Id, IdParams, Instant, Money, MoneyInput, page, PageQuery } from './shapes.ts'
import { OccurrenceLine, SafetyLevel, Seat } from './tickets.ts'

export const ListingState = z.enum(['active', 'paused', 'sold', 'withdrawn', 'expired'])
export type ListingState = z.infer<typeof ListingState>
export const SplitRule = z.enum(splitRules)

/** An offer as buyers see it. */
export const PublicListing = z.object({
  id: Id,
  occurrence: OccurrenceLine,
  state: ListingState,
  safety: SafetyLevel,
  section: z.string(),
  row: z.string().nullable(),
  /** Seats still to be had, in order. */
  seats: z.array(Seat),
  quantities: z.array(z.int()),
  splitRule: SplitRule,
  each: PriceShares.pick({ price: true, buyerFee: true, buyerFeeVat: true, buyerPays: true }),
  faceValue: Money,
  seller: z.object({ firstName: z.string() }),
  mine: z.boolean(),
  version: z.int(),
})
export type PublicListing = z.infer<typeof PublicListing>

/** An offer as its seller sees it. */
export const MyListing = z.object({
  id: Id,
  occurrence: OccurrenceLine,
  state: ListingState,
  safety: SafetyLevel,
  tickets: z.array(z.object({ ticketId: Id, seat: Seat, state: z.enum(['available', 'locked', 'sold', 'withdrawn']) })),
  splitRule: SplitRule,
  each: PriceShares,
  version: z.int(),
  expiresAt: Instant,
  createdAt: Instant,
})
export type MyListing = z.infer<typeof MyListing>

export const listingProblems = problems('listings', {
  tickets_mixed: [422, 'Only tickets of one date, one section and one face value can be listed together.'],
  already_listed: [409, 'One of these tickets is already on offer.'],
  ticket_not_sellable: [409, 'One of these tickets has been used or is void.'],
  too_late: [409, 'It is too late to offer tickets for this date.'],
  being_bought: [409, 'Somebody is buying from this listing right now. Please try again in some minutes.'],
  not_live: [409, 'This listing is no longer open.'],
  version_conflict: [409, 'This listing was changed elsewhere. Look at it again, then repeat your change.'],
})

const TicketIds = z
  .array(Id)
  .min(1)
  .max(20)
  .refine((ids) => new Set(ids).size === ids.length, 'The same ticket twice')
const priceProblems = Object.values(pricingProblems)

export const listings = endpoints('listings', {
  forOccurrence: {
    method: 'GET',
    path: '/v1/occurrences/:id/listings',
    access: 'optional',
    summary: 'Live offers of a date, all-in prices, cheapest first unless asked otherwise.',
    params: IdParams,
    query: z.strictObject({
      quantity: z.coerce.number().int().min(1).max(20).optional(),
      safety: SafetyLevel.optional(),
      section: z.string().max(60).optional(),
      maxPrice: z.coerce.number().int().min(0).optional(),
      sort: z.enum(['price', '-price', 'newest']).default('price'),
      ...PageQuery,
    }),
    response: page(PublicListing),
  },
  get: {
    method: 'GET',
    path: '/v1/listings/:id',
    access: 'optional',
    summary: 'One offer.',
    params: IdParams,
    response: PublicListing,
  },
  quote: {
    method: 'POST',
    path: '/v1/listings/quote',
    access: 'user',
    summary: 'What the buyer would pay and I would receive, and when, at a price. Saves nothing.',
    body: z.strictObject({ ticketIds: TicketIds, price: MoneyInput }),
    response: Quote.extend({ problem: z.object({ code: z.string(), title: z.string() }).nullable() }),
    problems: [listingProblems.tickets_mixed, pricingProblems.country_unsupported],
    limit: { points: 300, seconds: 60 },
  },
  create: {
    method: 'POST',
    path: '/v1/listings',
    access: 'user',
    status: 201,
    summary: 'Offers tickets I hold. They keep working for me until they are sold.',
    body: z.strictObject({ ticketIds: TicketIds, price: MoneyInput, splitRule: SplitRule.default('any') }),
    response: MyListing,
    problems: [
      listingProblems.tickets_mixed,
      listingProblems.already_listed,
      listingProblems.ticket_not_sellable,
      listingProblems.too_late,
      ...priceProblems,
    ],
    idempotent: true,
  },
  mine: {
    method: 'GET',
    path: '/v1/my/listings',
    access: 'user',
    summary: 'My offers, newest first.',
    query: z.strictObject({ state: ListingState.optional(), ...PageQuery }),
    response: page(MyListing),
  },
  getMine: {
    method: 'GET',
    path: '/v1/my/listings/:id',
    access: 'user',
    summary: 'One of my offers.',
    params: IdParams,
    response: MyListing,
  },
  change: {
    method: 'PATCH',
    path: '/v1/my/listings/:id',
    access: 'user',
    summary: 'Changes price or split rule of what is not sold yet.',
    params: IdParams,
    body: z.strictObject({ version: z.int(), price: MoneyInput.optional(), splitRule: SplitRule.optional() }),
    response: MyListing,
    problems: [listingProblems.not_live, listingProblems.version_conflict, ...priceProblems],
  },
  pause: {
    method: 'POST',
    path: '/v1/my/listings/:id/pause',
    access: 'user',
    summary: 'Hides an offer for now. A purchase under way goes on.',
    params: IdParams,
    response: MyListing,
    problems: [listingProblems.not_live],
  },
  resume: {
    method: 'POST',
    path: '/v1/my/listings/:id/resume',
    access: 'user',
    summary: 'Shows a paused offer again.',
    params: IdParams,
    response: MyListing,
    problems: [listingProblems.not_live, listingProblems.too_late],
  },
  withdraw: {
    method: 'POST',
    path: '/v1/my/listings/:id/withdraw',
    access: 'user',
    summary: 'Takes the unsold tickets off the market.',
    params: IdParams,
    response: MyListing,
    problems: [listingProblems.not_live, listingProblems.being_bought],
  },
})
