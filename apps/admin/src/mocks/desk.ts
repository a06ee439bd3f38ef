import type { DeadLetter, desk, Job, LedgerHealth } from '@fullhouse/contracts/desk'
import type { Response } from '@fullhouse/contracts/endpoint'
import { transaction } from './transactions.ts'

export const overview: Response<typeof desk.overview> = {
  eventsInReview: 2,
  transactionsOpen: 14,
  payoutsBlocked: 1,
  paymentsStranded: 0,
  conflictsOpen: 0,
  claimsOpen: 0,
  deadJobs: 0,
  deadLetters: 1,
  invariantsBroken: 0,
}

export const deadJob: Job = {
  id: '412',
  task: 'send_mail',
  state: 'dead',
  attempts: 12,
  maxAttempts: 12,
  runAt: '2026-11-20T08:00:00Z',
  lastError: 'connect ECONNREFUSED 127.0.0.1:4301',
  payload: { template: 'tickets_ready', to: 'ida.lind@example.com' },
}
export const plannedJob: Job = {
  ...deadJob,
  id: '413',
  task: 'sweep_reservations',
  state: 'scheduled',
  attempts: 0,
  lastError: null,
  payload: {},
}

export const deadLetter: DeadLetter = {
  id: '018f4c1e-7b1a-7c00-8000-0000000000d1',
  consumer: 'notifications',
  eventType: 'escrow.delivered',
  eventId: '018f4c1e-7b1a-7c00-8000-0000000000d2',
  attempts: 8,
  lastError: 'template tickets_ready: venueName is missing',
  failedAt: '2026-11-20T08:10:00Z',
  payload: { transactionId: transaction.id },
}

const sek = (amount: number) => ({ amount, currency: 'SEK' })

export const health: LedgerHealth = {
  checkedAt: '2026-11-20T09:00:00Z',
  invariants: [
    { name: 'entries_balance', says: 'Every entry’s lines add up to nought in each currency.', count: 0 },
    { name: 'guarded_not_negative', says: 'No guarded account is below zero.', count: 0 },
    { name: 'one_live_code_per_ticket', says: 'A valid ticket has exactly one live code.', count: 0 },
  ],
  trialBalance: [
    { kind: 'gw_pending', normal: 'debit', accounts: 1, balance: sek(112_200) },
    { kind: 'gw_fees', normal: 'debit', accounts: 1, balance: sek(1800) },
    { kind: 'escrow', normal: 'credit', accounts: 14, balance: sek(110_160) },
    { kind: 'fee_buyer', normal: 'credit', accounts: 1, balance: sek(1800) },
    { kind: 'vat', normal: 'credit', accounts: 1, balance: sek(2040) },
  ],
  solvency: [{ currency: 'SEK', owed: sek(110_160), held: sek(112_200), advanced: sek(0), solvent: true }],
  recentEntries: [
    {
      at: '2026-11-18T09:40:13Z',
      type: 'payment.captured',
      subjectType: 'transaction',
      subjectId: transaction.id,
      lines: [
        { kind: 'gw_pending', amount: sek(112_200) },
        { kind: 'escrow', amount: sek(-110_160) },
        { kind: 'vat', amount: sek(-2040) },
      ],
    },
  ],
}
