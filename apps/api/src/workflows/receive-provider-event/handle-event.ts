import { findPayment, getStoredEvent, markEvent, type PaymentGateway, type StoredEvent } from '#modules/payments'
import { findByProviderId, getPayout, pushPayout } from '#modules/payouts'
import { inTransaction } from '#platform/db'
import type { Platform } from '#platform/part'
import { askPendingFunds, bookCharge } from '../book-charge/index.ts'
import { syncPayoutAccount } from '../onboard-seller/index.ts'
import { freezePurchases } from './freeze-purchases.ts'
import { settlePayment } from '../pay-transaction/index.ts'

/**
 * Acts on a stored event: its body is only a hint which object to ask about, so late, doubled and shuffled events
 * all end in the object's present state.
 */
export async function handleEvent(platform: Platform, gateway: PaymentGateway, eventId: string): Promise<void> {
  const event = await getStoredEvent(platform.db, eventId)
  if (!event || event.applied) return
  if (!(await apply(platform, gateway, event))) {
    await inTransaction(platform.db, (tx) => markEvent(tx, eventId, 'ignored'))
  }
}

/** The buyer's bank, or somebody at the gateway's own desk, takes money back or says it will. */
const takesMoneyBack = new Set([
  'charge.dispute.created',
  'charge.dispute.funds_withdrawn',
  'charge.refunded',
  'radar.early_fraud_warning.created',
])

/** Whether the event was about something of ours. */
async function apply(platform: Platform, gateway: PaymentGateway, event: StoredEvent): Promise<boolean> {
  const { db } = platform
  const kind = event.type.split('.')[0]
  if (takesMoneyBack.has(event.type)) return freezePurchases(platform, event)
  if (kind === 'payment_intent') {
    const payment = await findPayment(db, { intentId: event.objectId })
    if (payment) await settlePayment(platform, gateway, payment.id, event.id)
    return payment !== null
  }
  if (kind === 'charge') {
    const payment = await findPayment(db, { chargeId: event.objectId })
    if (payment) await bookCharge(platform, gateway, payment.id, event.id)
    return payment !== null
  }
  if (kind === 'account' || kind === 'capability') {
    const account = await findByProviderId(db, event.account || event.objectId)
    if (account) await syncPayoutAccount(platform, gateway, account.accountId, event.id)
    return account !== null
  }
  if (kind === 'payout') {
    const payout = await getPayout(db, { providerId: event.objectId })
    if (payout) await inTransaction(db, (tx) => pushPayout(tx, payout.id, event.id))
    return payout !== null
  }
  if (event.type === 'balance.available' && !event.account) {
    await askPendingFunds(platform, event.id)
    return true
  }
  return false
}
