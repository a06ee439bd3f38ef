import type { Candidate, Conflict, Intake, IntakeFile, IntakePiece } from '@fullhouse/contracts/intake'
import type { SellerStanding } from '@fullhouse/contracts/listings'
import { sampleId, sampleLine, sek } from './samples.ts'

/** Read for sure. */
const read = <T>(value: T) => ({ value, confidence: 0.97, corrected: false })

export const sampleFile = (changed: Partial<IntakeFile> = {}): IntakeFile => ({
  id: sampleId(210),
  name: 'cherry-orchard.pdf',
  size: 84_000,
  format: 'pdf',
  state: 'read',
  reason: null,
  pages: 1,
  tickets: 1,
  pass: null,
  warnings: [],
  ...changed,
})

export const samplePiece = (changed: Partial<IntakePiece> = {}): IntakePiece => ({
  id: sampleId(220),
  fileId: sampleId(210),
  page: 1,
  symbology: 'qr',
  codeHint: '8858',
  hasPicture: false,
  printed: { event: 'The Cherry Orchard', venue: 'Kungsgatan Theatre', startsAt: '2027-03-13T20:00' },
  section: read('Stalls'),
  row: read('F'),
  seat: read('11'),
  gate: read('N'),
  faceValue: read(sek(520)),
  state: 'found',
  problem: null,
  ticketId: null,
  conflictId: null,
  ...changed,
})

export const sampleCandidate = (changed: Partial<Candidate> = {}): Candidate => ({
  occurrence: sampleLine(),
  confidence: 0.8,
  because: ['title', 'date'],
  ...changed,
})

/** One PDF read, one ticket in it, its event known: nothing is asked. */
export const sampleIntake = (changed: Partial<Intake> = {}): Intake => ({
  id: sampleId(200),
  delivery: 'as_is',
  state: 'open',
  files: [sampleFile()],
  pieces: [samplePiece()],
  printed: { event: 'The Cherry Orchard', venue: 'Kungsgatan Theatre', startsAt: '2027-03-13T20:00' },
  candidates: [],
  occurrence: sampleLine(),
  awaitsApproval: false,
  printedStartsAt: null,
  printedEvent: null,
  dateConfirmed: false,
  app: null,
  questions: [],
  ticketIds: [],
  version: 1,
  createdAt: '2026-11-20T10:00:00Z',
  updatedAt: '2026-11-20T10:00:00Z',
  ...changed,
})

export const sampleConflict = (changed: Partial<Conflict> = {}): Conflict => ({
  id: sampleId(230),
  side: 'claimant',
  kind: 'code_taken',
  state: 'open',
  occurrence: sampleLine(),
  seat: { section: 'Stalls', row: 'F', seat: '11', gate: 'N' },
  ticketId: null,
  statements: [],
  decision: null,
  openedAt: '2026-11-20T10:00:00Z',
  decidedAt: null,
  ...changed,
})

export const sampleStanding = (changed: Partial<SellerStanding> = {}): SellerStanding => ({
  level: 'proven',
  finishedSales: 5,
  country: 'SE',
  phoneConfirmed: true,
  tickets: { now: 0, most: 40 },
  value: { now: sek(0), most: sek(50_000) },
  perOccurrence: 20,
  maxHoldDays: 90,
  ...changed,
})
