import { z } from 'zod'
import { endpoints } from './endpoint.ts'
import { problems } from './problem.ts'
import { Id, IdParams, Instant, LocalTime, Money, page, PageQuery, text } from './shapes.ts'
import { Venue } from './venues.ts'

export const Category = z.enum(['concert', 'theatre', 'sport', 'comedy', 'festival', 'family', 'talk', 'other'])
export type Category = z.infer<typeof Category>
export const EventState = z.enum(['in_review', 'published', 'declined'])
export type EventState = z.infer<typeof EventState>

/** How tickets may be resold. Rates are parts per million of the face value or price. */
export const ResalePolicy = z.object({
  /** Most allowed price over face value: 1 200 000 is 120 %. */
  capPpm: z.int().min(500_000).max(5_000_000),
  /** The organizer's share of the price, paid by the seller. */
  royaltyPpm: z.int().min(0).max(200_000),
})
export type ResalePolicy = z.infer<typeof ResalePolicy>

export const Occurrence = z.object({
  id: Id,
  startsAt: Instant,
  endsAt: Instant,
  doorsAt: Instant.nullable(),
  timeZone: z.string(),
  /** Cheapest live offer, all in, and how many tickets are on offer. */
  fromPrice: Money.nullable(),
  ticketsOnOffer: z.int(),
})
export type Occurrence = z.infer<typeof Occurrence>

export const Event = z.object({
  id: Id,
  title: z.string(),
  description: z.string(),
  category: Category,
  tags: z.array(z.string()),
  state: EventState,
  venue: Venue,
  resalePolicy: ResalePolicy,
  organizer: z.object({ id: Id, name: z.string() }),
  declinedReason: z.string().nullable(),
  occurrences: z.array(Occurrence),
  createdAt: Instant,
})
export type Event = z.infer<typeof Event>

/** A line in search results: an event with its next occurrence in the searched period. */
export const EventSummary = z.object({
  id: Id,
  title: z.string(),
  category: Category,
  venueName: z.string(),
  city: z.string(),
  country: z.string(),
  occurrenceId: Id,
  startsAt: Instant,
  timeZone: z.string(),
  occurrenceCount: z.int(),
  fromPrice: Money.nullable(),
  ticketsOnOffer: z.int(),
})
export type EventSummary = z.infer<typeof EventSummary>

export const Suggestion = z.object({
  kind: z.enum(['event', 'venue', 'city']),
  text: z.string(),
  detail: z.string(),
  eventId: Id.nullable(),
})
export type Suggestion = z.infer<typeof Suggestion>

export const eventProblems = problems('events', {
  venue_unknown: [422, 'We do not know this venue.'],
  occurrence_in_past: [422, 'Every date must lie in the future.'],
  ends_before_start: [422, 'A date ends before it starts.'],
  doors_after_start: [422, 'Doors open after the start.'],
  duplicate_occurrence: [422, 'The same date is entered twice.'],
  already_decided: [409, 'This proposal has already been decided.'],
})

export const events = endpoints('events', {
  search: {
    method: 'GET',
    path: '/v1/events',
    access: 'public',
    summary: 'Searches published events by text, place, date and category; soonest first, or best match with text.',
    query: z.strictObject({
      q: z.string().trim().max(120).optional(),
      category: Category.optional(),
      city: z.string().trim().max(100).optional(),
      latitude: z.coerce.number().min(-90).max(90).optional(),
      longitude: z.coerce.number().min(-180).max(180).optional(),
      radiusKm: z.coerce.number().min(1).max(500).default(50),
      from: Instant.optional(),
      to: Instant.optional(),
      ...PageQuery,
    }),
    response: page(EventSummary),
  },
  suggest: {
    method: 'GET',
    path: '/v1/events/suggestions',
    access: 'public',
    summary: 'Completes what is being typed: events, venues, cities.',
    query: z.strictObject({ q: z.string().trim().min(1).max(120) }),
    response: z.object({ items: z.array(Suggestion) }),
    limit: { points: 300, seconds: 60 },
  },
  get: {
    method: 'GET',
    path: '/v1/events/:id',
    access: 'optional',
    summary: 'One event with its dates. Unpublished ones only for their proposer and agents.',
    params: IdParams,
    response: Event,
  },
  propose: {
    method: 'POST',
    path: '/v1/events',
    access: 'user',
    status: 201,
    summary: 'Proposes an event; an agent approves it before it is shown. Times are the clock on the venue’s wall.',
    body: z.strictObject({
      title: text(2, 160),
      description: text(0, 4000).default(''),
      category: Category,
      tags: z.array(text(1, 40)).max(12).default([]),
      venueId: Id,
      resalePolicy: ResalePolicy.strict().default({ capPpm: 1_200_000, royaltyPpm: 50_000 }),
      occurrences: z
        .array(z.strictObject({ startsAt: LocalTime, endsAt: LocalTime, doorsAt: LocalTime.optional() }))
        .min(1)
        .max(100),
    }),
    response: Event,
    problems: [
      eventProblems.venue_unknown,
      eventProblems.occurrence_in_past,
      eventProblems.ends_before_start,
      eventProblems.doors_after_start,
      eventProblems.duplicate_occurrence,
    ],
    limit: { points: 30, seconds: 3600 },
  },
  mine: {
    method: 'GET',
    path: '/v1/my/events',
    access: 'user',
    summary: 'Events I proposed, newest first.',
    query: z.strictObject({ ...PageQuery }),
    response: page(Event),
  },
  queue: {
    method: 'GET',
    path: '/v1/desk/events',
    access: 'agent',
    summary: 'Events by state for the desk, oldest first.',
    query: z.strictObject({
      state: EventState.default('in_review'),
      q: z.string().trim().max(120).optional(),
      ...PageQuery,
    }),
    response: page(Event),
  },
  approve: {
    method: 'POST',
    path: '/v1/desk/events/:id/approve',
    access: 'agent',
    summary: 'Publishes a proposed event.',
    params: IdParams,
    response: Event,
    problems: [eventProblems.already_decided],
  },
  decline: {
    method: 'POST',
    path: '/v1/desk/events/:id/decline',
    access: 'agent',
    summary: 'Declines a proposed event with a reason the proposer reads.',
    params: IdParams,
    body: z.strictObject({ reason: text(3, 500) }),
    response: Event,
    problems: [eventProblems.already_decided],
  },
})
