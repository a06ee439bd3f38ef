import { z } from 'zod'

export const symbologies = ['qr', 'aztec', 'pdf417', 'code128'] as const
export type Symbology = (typeof symbologies)[number]

export const formats = ['pdf', 'png', 'jpeg', 'webp', 'heic', 'pkpass', 'pass-json', 'calendar'] as const
export type Format = (typeof formats)[number]

/** Why a file gives no ticket. Each has its own words for the person who sent it. */
export const reasons = [
  /** Nothing in it. */
  'empty',
  /** More bytes than we take. */
  'too_large',
  /** None of the formats we read, an SVG or an HTML page among them. */
  'unsupported',
  /** Says to be a format but cannot be read as one: truncated, corrupt. */
  'damaged',
  /** Two formats in one file, or data behind its end: not what an issuer sends. */
  'polyglot',
  /** Needs a passphrase. */
  'encrypted',
  /** More pages than we take. */
  'too_many_pages',
  /** More pixels than we take. */
  'too_many_pixels',
  /** Unpacks to more than we take, in bytes or entries. */
  'unpacks_too_large',
  /** Paths that leave the archive, links, the same name twice. */
  'unsafe_archive',
  /** Scripts, launch actions or attached files inside a PDF. */
  'active_content',
  /** Time, memory or CPU ran out while reading. */
  'too_hard',
  /** No code found on any page. */
  'no_barcode',
  /** A travel document. */
  'boarding_pass',
  /** Proof of payment, not of entry. */
  'receipt',
  /** Files of the pass do not match its manifest. */
  'pass_altered',
  /** Its pass.json cannot be read. */
  'pass_unreadable',
  /** A calendar entry tells about an event, but lets nobody in. */
  'calendar_entry',
] as const
export type Reason = (typeof reasons)[number]

/** What was read, and how sure we are of it, 0…1: under {@link sure} a person is asked. */
const read = <T extends z.ZodType>(value: T) => z.object({ value, confidence: z.number().min(0).max(1) })

/** At this confidence and above a reading is shown as read; below, it is asked. */
export const sure = 0.8

export const TicketFields = z.object({
  event: read(z.string().max(300)).optional(),
  venue: read(z.string().max(300)).optional(),
  /** `2026-03-13T20:00`, with an offset only where the file itself names one. */
  startsAt: read(z.string().max(40)).optional(),
  section: read(z.string().max(60)).optional(),
  row: read(z.string().max(20)).optional(),
  seat: read(z.string().max(20)).optional(),
  gate: read(z.string().max(40)).optional(),
  /** Minor units of an ISO 4217 currency. */
  faceValue: read(z.object({ amount: z.int().min(0), currency: z.string().length(3) })).optional(),
  orderNumber: read(z.string().max(60)).optional(),
})
export type TicketFields = z.infer<typeof TicketFields>

export const ReadTicket = z.object({
  /** From 1. */
  page: z.int().min(1),
  symbology: z.enum(symbologies),
  /** The code's text as a scanner at the door would say it. */
  payload: z.string().min(1).max(4_000),
  fields: TicketFields,
  /** Which of the {@link Reading}'s pictures shows this ticket alone; `null` when the file has none (a pass). */
  picture: z.int().min(0).nullable(),
})
export type ReadTicket = z.infer<typeof ReadTicket>

export const PassVerdict = z.object({
  organization: z.string().max(200),
  passType: z.string().max(200),
  serialNumber: z.string().max(200),
  manifest: z.enum(['matches', 'missing']),
  /** `valid`: signs the manifest; whether Apple vouches for the signer is `issuer`. */
  signature: z.enum(['valid', 'invalid', 'missing']),
  issuer: z.enum(['apple', 'unknown']).nullable(),
  signedBy: z.string().max(300).nullable(),
})
export type PassVerdict = z.infer<typeof PassVerdict>

/** What a file holds. `ok` exactly when it holds event tickets with codes; then `reason` is null. */
export const FileReport = z.object({
  ok: z.boolean(),
  reason: z.enum(reasons).nullable(),
  kind: z.enum(['event-ticket', 'other']),
  format: z.enum(formats).nullable(),
  pages: z.int().min(0),
  /** Every code found, also when `ok` is false, in the order of the pages and down each page. */
  tickets: z.array(ReadTicket).max(200),
  /** What the file says of its event where no code was found. */
  fields: TicketFields,
  pass: PassVerdict.nullable(),
  /** What a person should know about the file: `scripts_removed`, `codes_disagree`, … */
  warnings: z.array(z.string().max(60)).max(20),
})
export type FileReport = z.infer<typeof FileReport>

/** A report with the clean pictures made for it: PNG bytes, one ticket each, nothing of the original file's code. */
export interface Reading {
  report: FileReport
  pictures: Uint8Array[]
}

export const noReport: FileReport = {
  ok: false,
  reason: null,
  kind: 'other',
  format: null,
  pages: 0,
  tickets: [],
  fields: {},
  pass: null,
  warnings: [],
}

/** A refusal with nothing read. */
export const refused = (reason: Reason, more: Partial<FileReport> = {}): FileReport => ({
  ...noReport,
  ...more,
  ok: false,
  reason,
})
