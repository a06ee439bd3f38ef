import type { PaymentInfo } from '#modules/payments'
import type { PayoutRow } from '#modules/payouts'
import type { Db } from '#platform/db'
import type { TimelineStep } from '@fullhouse/contracts/escrow'
import { everything } from './view-tables.ts'

interface Facts {
  transactionId: string
  /** When the gate let in what was delivered, by ticket. */
  scans: ReadonlyMap<string, Date>
  payment: PaymentInfo | undefined
  payout: PayoutRow | undefined
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
  if (delivered) steps.push({ at: delivered.at.toISOString(), kind: 'ticket', what: 'reissued', money: null })
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
