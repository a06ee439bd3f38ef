import type { ClaimRow, TransferRow } from '#modules/escrow'
import type { PaymentInfo } from '#modules/payments'
import type { PayoutRow } from '#modules/payouts'
import type { Db } from '#platform/db'
import type { TimelineStep } from '@fullhouse/contracts/escrow'
import type { SafetyLevel } from '@fullhouse/contracts/tickets'
import { everything } from './view-tables.ts'

interface Facts {
  transactionId: string
  safety: SafetyLevel
  /** When the gate let in what was delivered, by ticket. */
  scans: ReadonlyMap<string, Date>
  payment: PaymentInfo | undefined
  payout: PayoutRow | undefined
  transfer: TransferRow | null
  claim: ClaimRow | null
}

/** What happened to a purchase, oldest first, in steps both sides may read. Money only where the reader's side has it. */
export async function transactionTimeline(db: Db, role: 'buyer' | 'seller', facts: Facts): Promise<TimelineStep[]> {
  const { payment, payout } = facts
  const transitions = await everything(db)
    .selectFrom('escrow.transition')
    .select(['to_state', 'at'])
    .where('transaction_id', '=', facts.transactionId)
    .orderBy('id')
    .execute()
  const steps: TimelineStep[] = transitions.map((step) => ({
    at: step.at.toISOString(),
    kind: 'state',
    what: step.to_state,
    money:
      step.to_state === 'paid' && role === 'buyer' && payment
        ? { amount: payment.amount, currency: payment.currency }
        : null,
  }))
  const delivered = transitions.find((step) => step.to_state === 'delivered')
  if (delivered && facts.safety !== 'transfer') {
    const what = facts.safety === 'reissued' ? 'reissued' : 'handed_over'
    steps.push({ at: delivered.at.toISOString(), kind: 'ticket', what, money: null })
  }
  const paid = transitions.find((step) => step.to_state === 'paid')
  if (facts.transfer && paid) steps.push(...transferSteps(facts.transfer, paid.at))
  if (facts.claim) steps.push(...claimSteps(facts.claim))
  for (const at of facts.scans.values()) {
    steps.push({ at: at.toISOString(), kind: 'scan', what: 'accepted', money: null })
  }
  if (role === 'seller' && payout) steps.push(...payoutSteps(payout))
  if (role === 'buyer' && payment?.failure && payment.state === 'open') {
    steps.push({ at: payment.createdAt.toISOString(), kind: 'payment', what: 'declined', money: null })
  }
  return steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function payoutSteps(payout: PayoutRow): TimelineStep[] {
  const money = { amount: payout.amount, currency: payout.currency }
  const made: TimelineStep = {
    at: payout.created_at.toISOString(),
    kind: 'payout',
    what: payout.state === 'blocked' ? 'payout_blocked' : 'payout_scheduled',
    money,
  }
  return payout.paid_at
    ? [made, { at: payout.paid_at.toISOString(), kind: 'payout', what: 'payout_paid', money }]
    : [made]
}

const stepAt = (kind: TimelineStep['kind'], what: string, at: Date | null): TimelineStep[] =>
  at ? [{ at: at.toISOString(), kind, what, money: null }] : []

function transferSteps(transfer: TransferRow, paidAt: Date): TimelineStep[] {
  return [
    ...stepAt('transfer', 'transfer_due', paidAt),
    ...stepAt('transfer', 'transfer_sent', transfer.sent_at),
    ...stepAt(
      'transfer',
      transfer.received_by === 'silence' ? 'transfer_assumed' : 'transfer_received',
      transfer.received_at,
    ),
    ...stepAt('transfer', 'transfer_missed', transfer.missed_at),
  ]
}

function claimSteps(claim: ClaimRow): TimelineStep[] {
  return [
    ...stepAt('claim', 'claim_opened', claim.opened_at),
    ...stepAt('claim', claim.state === 'withdrawn' ? 'claim_withdrawn' : 'claim_rejected', claim.decided_at),
  ]
}
