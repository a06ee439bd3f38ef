import { z } from 'zod'
import { endpoints } from './endpoint.ts'
import { intakeLimits } from './intake-limits.ts'
import { problems } from './problem.ts'
import { Id, IdParams, Instant, Money, MoneyInput, page, PageQuery, text } from './shapes.ts'
import { OccurrenceLine, Seat, Symbology } from './tickets.ts'

/** How the tickets of an intake will reach their buyer: the file is passed on, or the seller sends them in an app. */
export const Delivery = z.enum(['as_is', 'transfer'])
export type Delivery = z.infer<typeof Delivery>

/** What was read, how sure we are (0…1; from 0.8 on it is shown as read, below it is asked), and the person's word. */
const reading = <T extends z.ZodType>(value: T) =>
  z.object({ value: value.nullable(), confidence: z.number(), corrected: z.boolean() })

export const Printed = z.object({
  event: z.string().nullable(),
  venue: z.string().nullable(),
  /** Local time without zone, or with the offset the file states. */
  startsAt: z.string().nullable(),
})
export type Printed = z.infer<typeof Printed>

/** What a wallet pass says of itself. */
export const PassCheck = z.object({
  organization: z.string(),
  manifest: z.enum(['matches', 'missing']),
  signature: z.enum(['valid', 'invalid', 'missing']),
  issuer: z.enum(['apple', 'unknown']).nullable(),
})
export type PassCheck = z.infer<typeof PassCheck>

export const IntakeFile = z.object({
  id: Id,
  name: z.string(),
  size: z.int(),
  format: z.string().nullable(),
  state: z.enum(['reading', 'read', 'refused']),
  /** Why it gives no ticket, such as `no_barcode`, `boarding_pass`, `encrypted`. */
  reason: z.string().nullable(),
  pages: z.int(),
  tickets: z.int(),
  pass: PassCheck.nullable(),
  warnings: z.array(z.string()),
})
export type IntakeFile = z.infer<typeof IntakeFile>

/** Why a ticket cannot be brought in. */
export const PieceProblem = z.enum([
  'twice_here',
  'yours_already',
  'code_taken',
  'seat_taken',
  'other_event',
  'sold_before',
])
export type PieceProblem = z.infer<typeof PieceProblem>

/** One ticket found in a file, or (transfer) named by the seller. */
export const IntakePiece = z.object({
  id: Id,
  fileId: Id.nullable(),
  page: z.int(),
  symbology: Symbology.nullable(),
  /** The last characters of the code, to tell tickets apart. */
  codeHint: z.string().nullable(),
  hasPicture: z.boolean(),
  printed: Printed,
  section: reading(z.string()),
  row: reading(z.string()),
  seat: reading(z.string()),
  gate: reading(z.string()),
  faceValue: reading(Money),
  /** `made`: it is a ticket now. `in_review`: a conflict is open about it. */
  state: z.enum(['found', 'left_out', 'made', 'in_review']),
  problem: PieceProblem.nullable(),
  ticketId: Id.nullable(),
  conflictId: Id.nullable(),
})
export type IntakePiece = z.infer<typeof IntakePiece>

/** A date of the catalogue these tickets may be for. */
export const Candidate = z.object({
  occurrence: OccurrenceLine,
  confidence: z.number(),
  /** What agrees. */
  because: z.array(z.enum(['title', 'date', 'time', 'venue', 'city'])),
})
export type Candidate = z.infer<typeof Candidate>

/** What must be answered before the tickets can be made. */
export const Question = z.enum(['files', 'reading', 'event', 'date', 'seats', 'face_value', 'app', 'proof'])
export type Question = z.infer<typeof Question>

/** Tickets on their way in: kept until they are made or left, so that an interrupted seller goes on where they were. */
export const Intake = z.object({
  id: Id,
  delivery: Delivery,
  state: z.enum(['open', 'done', 'left']),
  files: z.array(IntakeFile),
  pieces: z.array(IntakePiece),
  /** What the files together say of the event. */
  printed: Printed,
  candidates: z.array(Candidate),
  occurrence: OccurrenceLine.nullable(),
  /** The chosen date is of an event still in review: its listing will wait for the approval. */
  awaitsApproval: z.boolean(),
  /** The printed date, where it is not the chosen one's; the seller must confirm it and buyers are told. */
  printedStartsAt: z.string().nullable(),
  /** The printed event, where it is clearly another; confirmed and told together with the date. */
  printedEvent: z.string().nullable(),
  dateConfirmed: z.boolean(),
  app: z.string().nullable(),
  questions: z.array(Question),
  /** Tickets made so far. */
  ticketIds: z.array(Id),
  version: z.int(),
  createdAt: Instant,
  updatedAt: Instant,
})
export type Intake = z.infer<typeof Intake>

export const IntakeLine = Intake.pick({ id: true, delivery: true, state: true, printed: true, updatedAt: true }).extend(
  {
    occurrence: OccurrenceLine.nullable(),
    tickets: z.int(),
  },
)
export type IntakeLine = z.infer<typeof IntakeLine>

export const Statement = z.object({ who: z.enum(['you', 'other', 'desk']), text: z.string(), at: Instant })

/** A review: two claims on one ticket. Neither side learns who the other is. */
export const Conflict = z.object({
  id: Id,
  side: z.enum(['claimant', 'holder']),
  kind: z.enum(['code_taken', 'seat_taken', 'other_event']),
  state: z.enum(['open', 'holder_stands', 'claimant_right', 'both_stand']),
  occurrence: OccurrenceLine,
  seat: Seat,
  /** For the holder: the ticket in question. */
  ticketId: Id.nullable(),
  statements: z.array(Statement),
  decision: z.string().nullable(),
  openedAt: Instant,
  decidedAt: Instant.nullable(),
})
export type Conflict = z.infer<typeof Conflict>

const Party = z.object({ id: Id, name: z.string(), email: z.string() })

export const DeskConflict = Conflict.omit({ side: true, statements: true }).extend({
  claimant: Party,
  holder: Party,
  /** Both tickets as the desk may see them: when brought, from what file, on offer or sold. */
  held: z.object({
    ticketId: Id,
    broughtAt: Instant,
    state: z.string(),
    safety: z.string(),
    occurrence: OccurrenceLine,
    listed: z.boolean(),
    sold: z.boolean(),
  }),
  claimed: z.object({
    intakeId: Id,
    pieceId: Id,
    fileName: z.string().nullable(),
    broughtAt: Instant,
    printed: Printed,
  }),
  statements: z.array(z.object({ who: z.enum(['claimant', 'holder', 'desk']), text: z.string(), at: Instant })),
})
export type DeskConflict = z.infer<typeof DeskConflict>

export const intakeProblems = problems('intake', {
  file_empty: [422, 'This file is empty.'],
  file_unsupported: [422, 'We read PDF files, pictures and wallet passes. This is none of them.'],
  too_many_files: [422, 'That is more files than we take at once.'],
  too_many_tickets: [422, 'That is more tickets than we take at once.'],

  too_many_open: [409, 'You have begun many sales. Finish or give up one of them first.'],
  not_open: [409, 'These tickets have been brought in already.'],
  not_ready: [409, 'Some questions about these tickets are not answered yet.'],
  version_conflict: [409, 'This was changed elsewhere. Look at it again, then repeat your change.'],
  occurrence_over: [422, 'This date is over.'],
  code_taken: [
    409,
    'Every one of these tickets has been brought here before. A review is open: you can see it and say your side.',
  ],
  no_picture: [404, 'There is no picture of this ticket.'],
  conflict_decided: [409, 'This review has been decided.'],
  decision_not_possible: [409, 'This decision does not fit this review.'],
})

export { intakeLimits }
const PieceChange = z.strictObject({
  id: Id,
  leftOut: z.boolean().optional(),
  section: text(1, 60).optional(),
  row: text(1, 20).nullable().optional(),
  seat: text(1, 20).nullable().optional(),
  gate: text(1, 40).nullable().optional(),
  faceValue: MoneyInput.optional(),
})

/** Seats the seller names for a transfer, in one row, or a number of unnumbered places. */
const NamedSeats = z
  .strictObject({
    section: text(1, 60),
    row: text(1, 20).nullable().default(null),
    gate: text(1, 40).nullable().default(null),
    seats: z.array(text(1, 20)).min(1).max(20).optional(),
    count: z.int().min(1).max(20).optional(),
    faceValue: MoneyInput,
  })
  .refine((b) => (b.seats === undefined) !== (b.count === undefined), {
    message: 'Give seats or a count, not both',
    path: ['seats'],
  })

export const intake = endpoints('intake', {
  open: {
    method: 'POST',
    path: '/v1/intake',
    access: 'user',
    status: 201,
    summary: 'Begins to bring in tickets issued elsewhere.',
    body: z.strictObject({ delivery: Delivery.default('as_is') }),
    response: Intake,
    problems: [intakeProblems.too_many_open],
    limit: { points: 60, seconds: 3600 },
  },
  mine: {
    method: 'GET',
    path: '/v1/intake',
    access: 'user',
    summary: 'What I began and did not finish, newest first.',
    query: z.strictObject({ ...PageQuery }),
    response: page(IntakeLine),
  },
  get: {
    method: 'GET',
    path: '/v1/intake/:id',
    access: 'user',
    summary: 'What was read so far and what is still asked.',
    params: IdParams,
    response: Intake,
  },
  addFile: {
    method: 'POST',
    path: '/v1/intake/:id/files',
    access: 'user',
    status: 201,
    summary: `Adds a file: PDF, picture or wallet pass, 10 MB at most, ${intakeLimits.maxFiles} files, 200 MB in all that I began. It is read in the background; the same file again changes nothing. On a transfer it is the proof that the tickets are mine.`,
    params: IdParams,
    upload: { maxBytes: 10 * 1024 * 1024 },
    response: Intake,
    problems: [
      intakeProblems.file_empty,
      intakeProblems.file_unsupported,
      intakeProblems.too_many_files,
      intakeProblems.not_open,
    ],
    limit: { points: 60, seconds: 3600 },
  },
  removeFile: {
    method: 'DELETE',
    path: '/v1/intake/:id/files/:fileId',
    access: 'user',
    summary: 'Takes a file and what was read from it out again.',
    params: z.strictObject({ id: Id, fileId: Id }),
    response: Intake,
    problems: [intakeProblems.not_open],
  },
  picture: {
    method: 'GET',
    path: '/v1/intake/:id/pieces/:pieceId/picture',
    access: 'user',
    summary: 'The picture of one ticket as it was read, for its own seller.',
    params: z.strictObject({ id: Id, pieceId: Id }),
    download: true,
    problems: [intakeProblems.no_picture],
  },
  change: {
    method: 'PATCH',
    path: '/v1/intake/:id',
    access: 'user',
    summary: 'Answers questions: the date, wrong readings, face values, the app of a transfer and its seats.',
    params: IdParams,
    body: z.strictObject({
      version: z.int(),
      occurrenceId: Id.nullable().optional(),
      dateConfirmed: z.boolean().optional(),
      pieces: z.array(PieceChange).max(200).optional(),
      /** Replaces the seats named so far; transfer only. */
      seats: NamedSeats.optional(),
      app: text(1, 60).optional(),
    }),
    response: Intake,
    problems: [
      intakeProblems.not_open,
      intakeProblems.version_conflict,
      intakeProblems.occurrence_over,
      intakeProblems.too_many_tickets,
    ],
  },
  makeTickets: {
    method: 'POST',
    path: '/v1/intake/:id/tickets',
    access: 'user',
    status: 201,
    summary:
      'Makes the tickets mine here, so that they can be listed. Each code is live once, whoever brings it: one that is not free opens a review and stays out. At most 100 that I brought stand at once, of dates not over.',
    params: IdParams,
    body: z.strictObject({ version: z.int() }),
    response: Intake,
    problems: [
      intakeProblems.not_open,
      intakeProblems.not_ready,
      intakeProblems.version_conflict,
      intakeProblems.occurrence_over,
      intakeProblems.too_many_tickets,
      intakeProblems.code_taken,
    ],
    idempotent: true,
  },
  leave: {
    method: 'POST',
    path: '/v1/intake/:id/leave',
    access: 'user',
    status: 204,
    summary: 'Gives it up; files and readings are deleted.',
    params: IdParams,
    problems: [intakeProblems.not_open],
  },
  conflicts: {
    method: 'GET',
    path: '/v1/my/conflicts',
    access: 'user',
    summary: 'Reviews of tickets of mine that somebody else claims, or that I claim, newest first.',
    query: z.strictObject({ ...PageQuery }),
    response: page(Conflict),
  },
  conflict: {
    method: 'GET',
    path: '/v1/my/conflicts/:id',
    access: 'user',
    summary: 'One of them.',
    params: IdParams,
    response: Conflict,
  },
  addStatement: {
    method: 'POST',
    path: '/v1/my/conflicts/:id/statements',
    access: 'user',
    status: 201,
    summary: 'Says my side.',
    params: IdParams,
    body: z.strictObject({ text: text(1, 1000) }),
    response: Conflict,
    problems: [intakeProblems.conflict_decided],
    limit: { points: 20, seconds: 3600 },
  },
  deskConflicts: {
    method: 'GET',
    path: '/v1/desk/conflicts',
    access: 'agent',
    summary: 'Reviews, open ones first, the soonest event first.',
    query: z.strictObject({ state: z.enum(['open', 'decided']).default('open'), ...PageQuery }),
    response: page(DeskConflict),
  },
  deskConflict: {
    method: 'GET',
    path: '/v1/desk/conflicts/:id',
    access: 'agent',
    summary: 'One review with both sides.',
    params: IdParams,
    response: DeskConflict,
  },
  decideConflict: {
    method: 'POST',
    path: '/v1/desk/conflicts/:id/decide',
    access: 'agent',
    summary:
      'Decides a review. For the claimant: the other ticket is void, its offer withdrawn, a purchase of it frozen, and the claimant may go on. Both stand: only where the same code is of two events.',
    params: IdParams,
    body: z.strictObject({
      decision: z.enum(['holder_stands', 'claimant_right', 'both_stand']),
      reason: text(10, 1000),
    }),
    response: DeskConflict,
    problems: [intakeProblems.conflict_decided, intakeProblems.decision_not_possible],
    idempotent: true,
  },
})
