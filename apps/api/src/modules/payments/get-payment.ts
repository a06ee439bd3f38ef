import type { Db, Tx } from '#platform/db'
import type { Subject } from '#platform/outbox'
import { type Selectable, sql } from 'kysely'
import { own, ownRead } from './own.ts'
import type { PaymentsTables } from './tables.ts'

type Row = Selectable<PaymentsTables['payments.payment']>

export interface PaymentInfo {
  id: string
  payerId: string
  state: Row['state']
  createKey: string
  amount: number
  currency: string
  intentId: string | null
  sealedSecret: string | null
  chargeId: string | null
  failure: string | null
  feeAmount: number | null
  fundsAvailable: boolean
  createdAt: Date
  settledAt: Date | null
}

export function presentPayment(row: Row): PaymentInfo {
  return {
    id: row.id,
    payerId: row.payer_id,
    state: row.state,
    createKey: row.create_key,
    amount: row.amount,
    currency: row.currency,
    intentId: row.intent_id,
    sealedSecret: row.client_secret,
    chargeId: row.charge_id,
    failure: row.failure,
    feeAmount: row.fee_amount,
    fundsAvailable: row.funds_available_at !== null,
    createdAt: row.created_at,
    settledAt: row.settled_at,
  }
}

export async function getPayment(db: Db, paymentId: string): Promise<PaymentInfo | null> {
  const row = await ownRead(db)
    .selectFrom('payments.payment')
    .selectAll()
    .where('id', '=', paymentId)
    .executeTakeFirst()
  return row ? presentPayment(row) : null
}

/** The payment a gateway object belongs to: by intent or charge id. */
export async function findPayment(
  db: Db,
  by: { intentId: string } | { chargeId: string },
): Promise<PaymentInfo | null> {
  const row = await ownRead(db)
    .selectFrom('payments.payment')
    .selectAll()
    .$if('intentId' in by, (q) => q.where('intent_id', '=', (by as { intentId: string }).intentId))
    .$if('chargeId' in by, (q) => q.where('charge_id', '=', (by as { chargeId: string }).chargeId))
    .executeTakeFirst()
  return row ? presentPayment(row) : null
}

/** The latest payment of each subject. */
export async function paymentsOf(
  db: Db,
  subjectType: string,
  subjectIds: readonly string[],
): Promise<Map<string, PaymentInfo>> {
  if (subjectIds.length === 0) return new Map()
  const rows = await ownRead(db)
    .selectFrom('payments.allocation as a')
    .innerJoin('payments.payment as p', 'p.id', 'a.payment_id')
    .selectAll('p')
    .select('a.subject_id')
    .where('a.subject_type', '=', subjectType)
    .where('a.subject_id', '=', (eb) => eb.fn.any(eb.val(subjectIds)))
    .orderBy('p.id')
    .execute()
  return new Map(rows.map((row) => [row.subject_id, presentPayment(row)]))
}

export interface Allocation {
  subject: Subject
  amount: number
}

/** What a payment covers, in a fixed order. */
export async function allocationsOf(tx: Tx, paymentId: string): Promise<Allocation[]> {
  const rows = await own(tx)
    .selectFrom('payments.allocation')
    .select(['subject_type', 'subject_id', 'amount'])
    .where('payment_id', '=', paymentId)
    .orderBy('subject_id')
    .execute()
  return rows.map((row) => ({ subject: { type: row.subject_type, id: row.subject_id }, amount: row.amount }))
}

/** Payments whose money the gateway still calls pending. */
export async function paymentsWithPendingFunds(db: Db, limit: number): Promise<string[]> {
  const rows = await ownRead(db)
    .selectFrom('payments.payment')
    .select('id')
    .where('fee_amount', 'is not', null)
    .where('funds_available_at', 'is', null)
    .orderBy('funds_available_on')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

/**
 * Payments whose outcome should be known by now, not asked about in the last minute: a webhook may never come.
 * Marks them asked; those that waited longest for it come first, so that many old ones never starve a new one.
 * Real time: this is about the gateway, not about deadlines.
 */
export async function takePaymentsToAsk(tx: Tx, what: 'outcome' | 'fee' | 'funds', limit: number): Promise<string[]> {
  const due = {
    outcome: sql<boolean>`p.state in ('open', 'processing', 'cancelling') and p.intent_id is not null`,
    fee: sql<boolean>`p.state = 'succeeded' and p.fee_amount is null`,
    funds: sql<boolean>`p.fee_amount is not null and p.funds_available_at is null and p.funds_available_on <= platform.now()`,
  }[what]
  const { rows } = await sql<{ id: string }>`
    update payments.payment set polled_at = clock_timestamp() where id in (
      select p.id from payments.payment p
      where ${due} and coalesce(p.polled_at, uuid_extract_timestamp(p.id)) < clock_timestamp() - interval '60 seconds'
      order by coalesce(p.polled_at, uuid_extract_timestamp(p.id)) limit ${limit} for update skip locked)
    returning id`.execute(tx)
  return rows.map((row) => row.id)
}
