import { z } from 'zod'
import { endpoints } from './endpoint.ts'
import { problems } from './problem.ts'
import { Email, Id, IdParams, Instant, Money, MoneyInput, page, PageQuery, text } from './shapes.ts'

export const TicketState = z.enum(['valid', 'used', 'void'])
export type TicketState = z.infer<typeof TicketState>
/**
 * How a ticket reaches its buyer, and how safe that is. `reissued`: ours; the old code is void before the buyer is
 * told "ready". `as_is`: the seller's file, passed on. `transfer`: sent by the seller in the issuer's own app.
 */
export const SafetyLevel = z.enum(['reissued', 'as_is', 'transfer'])
export type SafetyLevel = z.infer<typeof SafetyLevel>

/** Where the face value comes from: our own issue, the printed text, or the seller's word. */
export const FaceValueSource = z.enum(['issued', 'read', 'declared'])
export type FaceValueSource = z.infer<typeof FaceValueSource>

export const Symbology = z.enum(['qr', 'aztec', 'pdf417', 'code128'])
export type Symbology = z.infer<typeof Symbology>

export const Seat = z.object({
  section: z.string(),
  row: z.string().nullable(),
  seat: z.string().nullable(),
  gate: z.string().nullable(),
})
export type Seat = z.infer<typeof Seat>

/** The date a ticket, listing or transaction is for, as every screen shows it. */
export const OccurrenceLine = z.object({
  occurrenceId: Id,
  eventId: Id,
  title: z.string(),
  venueName: z.string(),
  city: z.string(),
  country: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  doorsAt: Instant.nullable(),
  timeZone: z.string(),
})
export type OccurrenceLine = z.infer<typeof OccurrenceLine>

export const CustodyStep = z.object({
  at: Instant,
  kind: z.enum([
    'issued',
    'uploaded',
    'declared',
    'listed',
    'unlisted',
    'reissued',
    'handed_over',
    'scanned',
    'removed',
  ]),
  version: z.int(),
  /** "you", a first name, or "Fullhouse": never more than the reader may know. */
  who: z.string(),
})
export type CustodyStep = z.infer<typeof CustodyStep>

export const Ticket = z.object({
  id: Id,
  state: TicketState,
  safety: SafetyLevel,
  occurrence: OccurrenceLine,
  seat: Seat,
  faceValue: Money,
  faceValueSource: FaceValueSource,
  version: z.int(),
  /** The code to show at the gate; null once it is used, sold or void, and for a ticket in an issuer's app. */
  code: z.string().nullable(),
  symbology: Symbology,
  /** The issuer's app a `transfer` ticket lives in. */
  app: z.string().nullable(),
  /** Printed on the ticket where it differs from the date it is held for, local time without zone. */
  printedStartsAt: z.string().nullable(),
  /** Printed on the ticket where it is clearly another event than the one it is held for. */
  printedEvent: z.string().nullable(),
  /** There is a file to download. */
  hasFile: z.boolean(),
  /** An outside ticket its holder brought and may take away again. */
  removable: z.boolean(),
  /** The purchase it came from, while it is being sent or may be claimed about. */
  transactionId: Id.nullable(),
  /** Where it is offered or being bought, if it is. */
  listing: z.object({ id: Id, state: z.enum(['waiting', 'active', 'paused', 'locked']) }).nullable(),
  custody: z.array(CustodyStep),
  acquiredAt: Instant,
})
export type Ticket = z.infer<typeof Ticket>

export const VerifyVerdict = z.enum(['valid', 'revoked', 'used', 'unknown'])
export const ScanVerdict = z.enum(['accepted', 'already_used', 'revoked', 'wrong_occurrence', 'unknown'])
export type ScanVerdict = z.infer<typeof ScanVerdict>

export const ticketProblems = problems('tickets', {
  occurrence_not_published: [409, 'Tickets can be issued once the event is approved.'],
  occurrence_over: [409, 'This date is over.'],
  seat_taken: [409, 'A ticket for this seat exists already.'],
  holder_unknown: [422, 'No confirmed account has this e-mail address.'],
  duplicate_seat: [422, 'The same seat is entered twice.'],
  no_file: [404, 'This ticket has no file to download.'],
  not_removable: [409, 'Only a ticket you brought yourself, and that nobody is buying, can be taken away.'],
})

const Code = z.string().trim().min(1).max(512)

export const tickets = endpoints('tickets', {
  issueBatch: {
    method: 'POST',
    path: '/v1/desk/occurrences/:id/tickets',
    access: 'agent',
    status: 201,
    summary:
      'Issues official tickets of an approved occurrence to a holder: named seats, or a number of standing places.',
    params: IdParams,
    body: z
      .strictObject({
        holderEmail: Email,
        faceValue: MoneyInput,
        section: text(1, 60),
        gate: text(1, 40).optional(),
        /** Named seats in one row… */
        row: text(1, 20).optional(),
        seats: z.array(text(1, 20)).min(1).max(200).optional(),
        /** …or how many unnumbered places. */
        count: z.int().min(1).max(200).optional(),
      })
      .refine((b) => (b.seats === undefined) !== (b.count === undefined), {
        message: 'Give seats or a count, not both',
        path: ['seats'],
      }),
    response: z.object({ batchId: Id, tickets: z.array(z.object({ id: Id, seat: Seat })) }),
    problems: [
      ticketProblems.occurrence_not_published,
      ticketProblems.occurrence_over,
      ticketProblems.seat_taken,
      ticketProblems.holder_unknown,
      ticketProblems.duplicate_seat,
    ],
    idempotent: true,
  },
  issued: {
    method: 'GET',
    path: '/v1/desk/occurrences/:id/tickets',
    access: 'agent',
    summary: 'Tickets of an occurrence with holder and state, newest first.',
    params: IdParams,
    query: z.strictObject({ ...PageQuery }),
    response: page(
      z.object({
        id: Id,
        seat: Seat,
        state: TicketState,
        version: z.int(),
        holder: z.object({ id: Id, name: z.string(), email: z.string() }),
        issuedAt: Instant,
      }),
    ),
  },
  mine: {
    method: 'GET',
    path: '/v1/tickets',
    access: 'user',
    summary: 'Tickets I hold; upcoming first. `past` shows those of dates that are over.',
    query: z.strictObject({ when: z.enum(['upcoming', 'past']).default('upcoming'), ...PageQuery }),
    response: page(Ticket),
  },
  get: {
    method: 'GET',
    path: '/v1/tickets/:id',
    access: 'user',
    summary: 'A ticket I hold, with its code.',
    params: IdParams,
    response: Ticket,
  },
  file: {
    method: 'GET',
    path: '/v1/tickets/:id/file',
    access: 'user',
    summary: 'The ticket as a page to print, marked with its holder. Every download is recorded.',
    params: IdParams,
    download: true,
    problems: [ticketProblems.no_file],
    limit: { points: 60, seconds: 600 },
  },
  remove: {
    method: 'POST',
    path: '/v1/tickets/:id/remove',
    access: 'user',
    status: 204,
    summary: 'Takes an outside ticket I brought away from here; its code may then be brought again.',
    params: IdParams,
    problems: [ticketProblems.not_removable],
  },
  verify: {
    method: 'POST',
    path: '/v1/tickets/verify',
    access: 'user',
    summary: 'Says whether a code is valid, revoked or used. Changes nothing.',
    body: z.strictObject({ code: Code }),
    response: z.object({
      verdict: VerifyVerdict,
      occurrence: OccurrenceLine.nullable(),
      seat: Seat.nullable(),
      version: z.int().nullable(),
    }),
    limit: { points: 120, seconds: 60 },
  },
  scan: {
    method: 'POST',
    path: '/v1/desk/occurrences/:id/scans',
    access: 'agent',
    summary: 'Lets a ticket in, once. Every scan is kept, whatever its verdict.',
    params: IdParams,
    body: z.strictObject({ code: Code, gate: text(1, 40).optional() }),
    response: z.object({
      scanId: Id,
      verdict: ScanVerdict,
      seat: Seat.nullable(),
      holderName: z.string().nullable(),
      firstScanAt: Instant.nullable(),
    }),
    idempotent: true,
  },
})
