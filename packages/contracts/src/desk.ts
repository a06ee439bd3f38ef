import { z } from 'zod'
import { endpoints } from './endpoint.ts'
import { Claim, TransactionItem, TransactionState, Transfer } from './escrow.ts'
import { PriceShares } from './pricing.ts'
import { problems } from './problem.ts'
import { Id, IdParams, Instant, Money, page, PageQuery, text } from './shapes.ts'
import { OccurrenceLine, SafetyLevel, Seat } from './tickets.ts'

const Person = z.object({ id: Id, name: z.string(), email: z.string() })

export const DeskTransactionLine = z.object({
  id: Id,
  reference: z.string(),
  state: TransactionState,
  frozen: z.boolean(),
  occurrence: OccurrenceLine,
  seats: z.array(Seat),
  buyer: Person,
  seller: Person,
  buyerPays: Money,
  createdAt: Instant,
})
export type DeskTransactionLine = z.infer<typeof DeskTransactionLine>

/** One thing that happened, from any module. `kind` says which; `data` is for the folded details. */
export const DeskStep = z.object({
  at: Instant,
  kind: z.enum([
    'state',
    'payment',
    'webhook',
    'ledger',
    'custody',
    'scan',
    'payout',
    'mail',
    'deadline',
    'transfer',
    'claim',
    'download',
  ]),
  title: z.string(),
  detail: z.string().nullable(),
  money: Money.nullable(),
  data: z.record(z.string(), z.unknown()),
})
export type DeskStep = z.infer<typeof DeskStep>

export const DeskTransaction = DeskTransactionLine.extend({
  safety: SafetyLevel,
  transfer: Transfer.nullable(),
  claim: Claim.nullable(),
  items: z.array(TransactionItem.extend({ shares: PriceShares })),
  total: PriceShares,
  /** What the ledger holds for this transaction now: account kind and balance, credit positive. */
  accounts: z.array(z.object({ kind: z.string(), balance: Money })),
  timeline: z.array(DeskStep),
})
export type DeskTransaction = z.infer<typeof DeskTransaction>

export const Job = z.object({
  id: z.string(),
  task: z.string(),
  state: z.enum(['ready', 'scheduled', 'running', 'retrying', 'dead']),
  attempts: z.int(),
  maxAttempts: z.int(),
  runAt: Instant,
  lastError: z.string().nullable(),
  payload: z.record(z.string(), z.unknown()),
})
export type Job = z.infer<typeof Job>

/** An outbox event a consumer gave up on. */
export const DeadLetter = z.object({
  id: Id,
  consumer: z.string(),
  eventType: z.string(),
  eventId: Id,
  attempts: z.int(),
  lastError: z.string(),
  failedAt: Instant,
  payload: z.record(z.string(), z.unknown()),
})
export type DeadLetter = z.infer<typeof DeadLetter>

export const LedgerHealth = z.object({
  checkedAt: Instant,
  invariants: z.array(z.object({ name: z.string(), says: z.string(), count: z.int() })),
  trialBalance: z.array(
    z.object({ kind: z.string(), normal: z.enum(['debit', 'credit']), accounts: z.int(), balance: Money }),
  ),
  solvency: z.array(
    z.object({
      currency: z.string(),
      owed: Money,
      held: Money,
      /** Gateway fees the house has paid ahead of its own fee, which is still held with the rest. */
      advanced: Money,
      solvent: z.boolean(),
    }),
  ),
  recentEntries: z.array(
    z.object({
      at: Instant,
      type: z.string(),
      subjectType: z.string(),
      subjectId: Id,
      lines: z.array(z.object({ kind: z.string(), amount: Money })),
    }),
  ),
})
export type LedgerHealth = z.infer<typeof LedgerHealth>

/** A claim or a missed transfer that waits for a decision. */
export const DeskClaim = z.object({
  transaction: DeskTransactionLine,
  safety: SafetyLevel,
  claim: Claim.nullable(),
  transfer: Transfer.nullable(),
})
export type DeskClaim = z.infer<typeof DeskClaim>

export const deskProblems = problems('desk', {
  claim_not_open: [409, 'This claim has been decided already.'],
  job_not_dead: [409, 'Only a job or event that has failed for good can be tried again.'],
})

export const desk = endpoints('desk', {
  transactions: {
    method: 'GET',
    path: '/v1/desk/transactions',
    access: 'agent',
    summary: 'Finds transactions by reference, person or event.',
    query: z.strictObject({
      q: z.string().trim().max(120).optional(),
      state: TransactionState.optional(),
      ...PageQuery,
    }),
    response: page(DeskTransactionLine),
  },
  transaction: {
    method: 'GET',
    path: '/v1/desk/transactions/:id',
    access: 'agent',
    summary: 'A transaction with everything that happened to it, in one timeline.',
    params: IdParams,
    response: DeskTransaction,
  },
  overview: {
    method: 'GET',
    path: '/v1/desk/overview',
    access: 'agent',
    summary: 'What waits for someone: counts for the desk’s front page.',
    response: z.object({
      eventsInReview: z.int(),
      transactionsOpen: z.int(),
      payoutsBlocked: z.int(),
      /** Payments that came for a purchase that was over, and whose money is still kept apart. */
      paymentsStranded: z.int(),
      conflictsOpen: z.int(),
      claimsOpen: z.int(),
      deadJobs: z.int(),
      deadLetters: z.int(),
      invariantsBroken: z.int(),
    }),
  },
  claims: {
    method: 'GET',
    path: '/v1/desk/claims',
    access: 'agent',
    summary: 'Open claims and missed transfers, the soonest event first.',
    query: z.strictObject({ ...PageQuery }),
    response: page(DeskClaim),
  },
  rejectClaim: {
    method: 'POST',
    path: '/v1/desk/transactions/:id/claim/reject',
    access: 'agent',
    summary: 'Decides an open claim for the seller: the freeze is lifted and the money goes its usual way.',
    params: IdParams,
    body: z.strictObject({ reason: text(10, 1000) }),
    response: DeskTransaction,
    problems: [deskProblems.claim_not_open],
    idempotent: true,
  },
  proof: {
    method: 'GET',
    path: '/v1/desk/transactions/:id/transfer/proof',
    access: 'agent',
    summary: 'The proof of sending.',
    params: IdParams,
    download: true,
  },
  jobs: {
    method: 'GET',
    path: '/v1/desk/jobs',
    access: 'agent',
    summary: 'Background jobs by state.',
    query: z.strictObject({ state: Job.shape.state.optional(), ...PageQuery }),
    response: page(Job),
  },
  retryJob: {
    method: 'POST',
    path: '/v1/desk/jobs/:id/retry',
    access: 'agent',
    status: 204,
    summary: 'Tries a dead job again.',
    params: z.strictObject({ id: z.string().regex(/^\d{1,19}$/) }),
    problems: [deskProblems.job_not_dead],
  },
  deadLetters: {
    method: 'GET',
    path: '/v1/desk/dead-letters',
    access: 'agent',
    summary: 'Events a consumer gave up on, newest first.',
    query: z.strictObject({ ...PageQuery }),
    response: page(DeadLetter),
  },
  replayDeadLetter: {
    method: 'POST',
    path: '/v1/desk/dead-letters/:id/replay',
    access: 'agent',
    status: 204,
    summary: 'Delivers the event to that consumer again.',
    params: IdParams,
    problems: [deskProblems.job_not_dead],
  },
  ledgerHealth: {
    method: 'GET',
    path: '/v1/desk/ledger',
    access: 'agent',
    summary: 'Invariants, trial balance, solvency and the newest entries.',
    response: LedgerHealth,
  },
})
