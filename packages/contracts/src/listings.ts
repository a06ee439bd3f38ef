import { splitRules } from '@fullhouse/kernel'
import { z } from 'zod'
import { endpoints } from './endpoint.ts'
import { pricingProblems, PriceShares, Quote } from './pricing.ts'
import { problems } from './problem.ts'
import { Currency, Id, IdParams, Instant, Money, MoneyInput, page, PageQuery } from './shapes.ts'
import { FaceValueSource, OccurrenceLine, SafetyLevel, Seat } from './tickets.ts'

/** `waiting`: its event is proposed and not approved yet. */
export const ListingState = z.enum(['waiting', 'active', 'paused', 'sold', 'withdrawn', 'expired'])
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
  faceValueSource: FaceValueSource,
  /** Printed on a ticket where it differs from this date, local time; the seller has confirmed the date. */
  printedStartsAt: z.string().nullable(),
  /** Printed on a ticket where it is clearly another event; the seller has confirmed this one. */
  printedEvent: z.string().nullable(),
  /** Of a `transfer`: the issuer's app, and within how many hours of payment the seller must send. */
  transfer: z.object({ app: z.string(), withinHours: z.int() }).nullable(),
  /** Until when the buyer's money is held, unless they say it worked or, of a `reissued` one, it is scanned before. */
  heldUntil: Instant,
  seller: z.object({ firstName: z.string(), finishedSales: z.int() }),
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
  faceValueSource: FaceValueSource,
  printedStartsAt: z.string().nullable(),
  printedEvent: z.string().nullable(),
  transfer: z.object({ app: z.string(), withinHours: z.int() }).nullable(),
  heldUntil: Instant,
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
  country_needed: [422, 'Tell us first in which country you live.'],
  phone_needed: [422, 'Confirm your phone number first. We ask it of everyone who sells tickets issued elsewhere.'],
  too_far_ahead: [422, 'This date is too far ahead: our bank may not hold the buyer’s money that long.'],
  seller_limit: [422, 'You have as many tickets on offer as we allow for now. It grows with each finished sale.'],
  seller_value_limit: [
    422,
    'Your offers together are worth more than we allow for now. It grows with each finished sale.',
  ],
  event_limit: [422, 'One person may not offer more tickets of one date.'],
  version_conflict: [409, 'This listing was changed elsewhere. Look at it again, then repeat your change.'],
})

/** What one seller may do now, and what is missing before the first listing. */
export const SellerStanding = z.object({
  level: z.enum(['new', 'proven']),
  finishedSales: z.int(),
  country: z.string().nullable(),
  phoneConfirmed: z.boolean(),
  /** Outside tickets on offer now, and at most. */
  tickets: z.object({ now: z.int(), most: z.int() }),
  /** Asking prices of outside tickets together, and at most, in the currency asked for. */
  value: z.object({ now: Money, most: Money }),
  /** Outside tickets of one date, at most. */
  perOccurrence: z.int(),
  /** The longest the bank may hold money for sellers of this country, days; null until the country is known. */
  maxHoldDays: z.int().nullable(),
})
export type SellerStanding = z.infer<typeof SellerStanding>

const sellerProblems = [
  listingProblems.country_needed,
  listingProblems.phone_needed,
  listingProblems.too_far_ahead,
  listingProblems.seller_limit,
  listingProblems.seller_value_limit,
  listingProblems.event_limit,
]

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
      ...sellerProblems,
      ...priceProblems,
    ],
    idempotent: true,
  },
  standing: {
    method: 'GET',
    path: '/v1/my/standing',
    access: 'user',
    summary: 'What I may offer now, and what is missing before my first listing.',
    query: z.strictObject({ currency: Currency.default('EUR') }),
    response: SellerStanding,
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
    problems: [
      listingProblems.not_live,
      listingProblems.version_conflict,
      listingProblems.seller_value_limit,
      ...priceProblems,
    ],
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
