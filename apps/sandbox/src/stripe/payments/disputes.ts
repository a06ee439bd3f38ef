import type Stripe from 'stripe'
import { z } from 'zod'
import { postBalanceTransaction } from '../books/post-balance-transaction.ts'
import { presentBalanceTransaction } from '../books/present-balance-transaction.ts'
import { listObjects } from '../store/list-page.ts'
import { insertObject, lockObject, objectsWith, readObject, saveObject, type Stored } from '../store/objects.ts'
import { recordEvent } from '../store/record-event.ts'
import { referenceId } from '../store/reference-id.ts'
import type { Call } from '../wire/call.ts'
import { flag, listing, mergeMetadata, metadata, params, text } from '../wire/fields.ts'
import { get, post, type Route } from '../wire/route.ts'
import { invalid } from '../wire/stripe-error.ts'
import type { StoredCharge } from './refund-settlement.ts'
import { type DisputeCause, evidenceFields, newDispute } from './dispute-object.ts'
import { settleCharge } from './settle-charge.ts'
import { testCardNamed } from './test-cards.ts'

const disputeFee = 1500

type Evidence = (typeof evidenceFields)[number]
type StoredDispute = Stored<Stripe.Dispute>

/** Moves the disputed money out or back, and keeps the line in the dispute as Stripe shows it. */
async function moveFunds(call: Call, dispute: Stripe.Dispute, direction: 'withdrawn' | 'reinstated'): Promise<void> {
  const out = direction === 'withdrawn'
  const id = await postBalanceTransaction(call, {
    type: 'adjustment',
    amount: out ? -dispute.amount : dispute.amount,
    fee: out ? disputeFee : 0,
    currency: dispute.currency,
    source: dispute.id,
    description: out ? `Chargeback withdrawal for ${referenceId(dispute.charge) ?? ''}` : 'Chargeback reversal',
  })
  const row = await call.tx.selectFrom('balance_transaction').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  dispute.balance_transactions.push(presentBalanceTransaction(row))
}

/** A buyer's bank disputes the charge: the money leaves at once, except for a mere inquiry. */
export async function disputeCharge(call: Call, charge: StoredCharge, cause: DisputeCause): Promise<Stripe.Dispute> {
  if (charge.body.status !== 'succeeded' || charge.body.disputed) {
    throw invalid(
      `Charge ${charge.id} cannot be disputed: it is ${charge.body.disputed ? 'disputed already' : charge.body.status}.`,
    )
  }
  await settleCharge(call, charge)
  const dispute = newDispute(call, charge.body, cause)
  if (cause !== 'inquiry') {
    charge.body.disputed = true
    await moveFunds(call, dispute, 'withdrawn')
  }
  await saveObject(call, charge)
  await insertObject(call, 'dispute', dispute)
  await recordEvent(call, 'charge.dispute.created', dispute)
  if (cause !== 'inquiry') await recordEvent(call, 'charge.dispute.funds_withdrawn', dispute)
  return dispute
}

export async function openDispute(call: Call, chargeId: string): Promise<void> {
  const charge: StoredCharge = await lockObject(call, 'charge', chargeId)
  const cause = testCardNamed(charge.hidden.card ?? '')?.dispute
  const earlier = await objectsWith(call.tx, 'dispute', 'charge', chargeId)
  const refundedWhole = charge.body.refunded
  if (cause && earlier.length === 0 && !refundedWhole) await disputeCharge(call, charge, cause)
}

/** The bank decides. A won dispute gives the money back (not the fee). */
export async function closeDispute(call: Call, id: string, outcome: 'won' | 'lost'): Promise<Stripe.Dispute> {
  const stored: StoredDispute = await lockObject(call, 'dispute', id, 'dispute')
  const dispute = stored.body
  if (['won', 'lost', 'warning_closed'].includes(dispute.status)) throw invalid(`This dispute is already closed.`)
  const before = structuredClone(dispute)
  const inquiry = dispute.status.startsWith('warning_')
  dispute.status = inquiry ? 'warning_closed' : outcome
  dispute.is_charge_refundable = false
  if (!inquiry && outcome === 'won') {
    await moveFunds(call, dispute, 'reinstated')
    const charge: StoredCharge = await lockObject(call, 'charge', referenceId(dispute.charge) ?? '')
    charge.body.disputed = false
    await saveObject(call, charge)
  }
  await saveObject(call, stored)
  if (!inquiry && outcome === 'won') await recordEvent(call, 'charge.dispute.funds_reinstated', dispute, before)
  await recordEvent(call, 'charge.dispute.closed', dispute, before)
  return dispute
}

const evidenceShape = Object.fromEntries(
  evidenceFields.map((field) => [field, z.string().max(20_000).optional()]),
) as Record<Evidence, z.ZodOptional<z.ZodString>>

const updateParams = params({
  evidence: z.strictObject(evidenceShape).optional(),
  metadata: metadata.optional(),
  submit: flag.optional(),
})

async function update(call: Call, input: z.output<typeof updateParams>, id: string): Promise<Stripe.Dispute> {
  const stored: StoredDispute = await lockObject(call, 'dispute', id, 'dispute')
  const dispute = stored.body
  if (!dispute.status.endsWith('needs_response')) throw invalid('This dispute can no longer be changed.')
  const before = structuredClone(dispute)
  Object.assign(dispute.evidence, input.evidence)
  dispute.metadata = mergeMetadata(dispute.metadata, input.metadata)
  dispute.evidence_details.has_evidence = evidenceFields.some((field) => dispute.evidence[field])
  if (input.evidence && input.submit !== false) {
    dispute.status = dispute.status === 'needs_response' ? 'under_review' : 'warning_under_review'
    dispute.evidence_details.submission_count += 1
  }
  await saveObject(call, stored)
  await recordEvent(call, 'charge.dispute.updated', dispute, before)
  if (dispute.evidence.uncategorized_text === 'winning_evidence') return closeDispute(call, id, 'won')
  if (dispute.evidence.uncategorized_text === 'losing_evidence') return closeDispute(call, id, 'lost')
  return dispute
}

const base = '/v1/disputes'

export const disputeRoutes: Route[] = [
  get(base, params({ ...listing, charge: text.optional(), payment_intent: text.optional() }), (call, input) =>
    listObjects(call, 'dispute', base, input, { charge: input.charge, payment_intent: input.payment_intent }),
  ),
  get(
    `${base}/:id`,
    params({}),
    async (call, _input, id) => (await readObject(call, 'dispute', id, 'dispute')).body as object,
  ),
  post(`${base}/:id`, updateParams, update),
  post(`${base}/:id/close`, params({}), (call, _input, id) => closeDispute(call, id, 'lost')),
]
