import { lockTransaction, markPaidOut } from '#modules/escrow'
import { post } from '#modules/ledger'
import { findPayment, GatewayRefused, markEvent, type PaymentGateway } from '#modules/payments'
import {
  blockPayout,
  findPayoutAccount,
  getPayout,
  markFailed,
  markPaid,
  type PayoutRow,
  recordBankPayout,
  recordTransfer,
  renewBankPayoutKey,
  startTransfer,
} from '#modules/payouts'
import { type Db, inTransaction } from '#platform/db'
import type { Platform } from '#platform/part'
import { bankPaidLines, bankPayoutLines, bankReturnedLines, transferredLines } from '../journal.ts'

/**
 * Takes a payout as far as it goes now: transfer to the seller's account, then from there to their bank, then asks
 * how it ended. Each call repeats with its stored key until it is answered; each answer is booked once.
 */
export async function advancePayout(
  platform: Platform,
  gateway: PaymentGateway,
  payoutId: string,
  eventId?: string,
): Promise<void> {
  for (let step = 0; step < 3; step += 1) {
    const payout = await getPayout(platform.db, { id: payoutId })
    if (!payout) return
    if (payout.state === 'scheduled' || payout.state === 'transferring') await transfer(platform, gateway, payout)
    else if (payout.state !== 'in_transit' || payout.provider_payout_id)
      return settle(platform, gateway, payout, eventId)
    else if (!(await payToBank(platform, gateway, payout))) return
  }
}

async function transfer({ db }: Platform, gateway: PaymentGateway, payout: PayoutRow): Promise<void> {
  const destination = payout.destination ?? (await readyDestination(db, payout.seller_id))
  // Only a payout never sent may wait here: once the gateway was asked, only its answer counts.
  if (!destination) return inTransaction(db, (tx) => blockPayout(tx, payout, 'the payout account is not ready', false))
  if (!(await inTransaction(db, (tx) => startTransfer(tx, payout.id, destination)))) return
  try {
    const { id } = await gateway.createTransfer({
      key: payout.transfer_key,
      amount: payout.amount,
      currency: payout.currency,
      destination,
      sourceCharge: payout.source_charge_id,
      group: `transaction_${payout.subject_id}`,
      metadata: { payoutId: payout.id, transactionId: payout.subject_id },
    })
    await inTransaction(db, async (tx) => {
      if (await recordTransfer(tx, payout.id, id))
        await post(tx, entry(payout, 'transferred', transferredLines(payout)))
    })
  } catch (error) {
    if (!(error instanceof GatewayRefused) || !notReady.has(error.code)) throw error
    await inTransaction(db, (tx) => blockPayout(tx, payout, error.message, true))
  }
}

async function readyDestination(db: Db, sellerId: string): Promise<string | null> {
  const account = await findPayoutAccount(db, sellerId)
  return account?.ready ? account.providerId : null
}

/** Refusals that mean the seller's account has to be set up first (Stripe, "Error codes"). */
const notReady = new Set(['insufficient_capabilities_for_transfer', 'account_invalid', 'transfers_not_allowed'])

/** `false` while the charge's money is pending at the gateway: it cannot leave before. */
async function payToBank({ db }: Platform, gateway: PaymentGateway, payout: PayoutRow): Promise<boolean> {
  const payment = await findPayment(db, { chargeId: payout.source_charge_id })
  if (!payment?.fundsAvailable) return false
  const made = await createBankPayout(gateway, payout)
  if (made instanceof GatewayRefused) {
    await inTransaction(db, (tx) => renewBankPayoutKey(tx, payout, made.message))
    return false
  }
  await inTransaction(db, async (tx) => {
    if (await recordBankPayout(tx, payout, made.id))
      await post(tx, entry(payout, 'bank_payout', bankPayoutLines(payout)))
  })
  return true
}

async function createBankPayout(gateway: PaymentGateway, payout: PayoutRow) {
  try {
    return await gateway.createPayout({
      key: payout.payout_key,
      amount: payout.amount,
      currency: payout.currency,
      account: payout.destination ?? '',
      metadata: { payoutId: payout.id, transactionId: payout.subject_id },
    })
  } catch (error) {
    if (error instanceof GatewayRefused) return error
    throw error
  }
}

async function settle({ db }: Platform, gateway: PaymentGateway, payout: PayoutRow, eventId?: string): Promise<void> {
  const seen =
    payout.state === 'in_transit' && payout.provider_payout_id && payout.destination
      ? await gateway.getPayout(payout.provider_payout_id, payout.destination)
      : null
  await inTransaction(db, async (tx) => {
    if (eventId) await markEvent(tx, eventId, 'applied')
    const row = await lockTransaction(tx, payout.subject_id)
    if (seen?.state === 'paid' && (await markPaid(tx, payout))) {
      await post(tx, entry(payout, 'bank_paid', bankPaidLines(payout)))
      if (row?.state === 'cleared') await markPaidOut(tx, row)
    }
    if (seen?.state === 'failed' && (await markFailed(tx, payout, seen.failure ?? 'the bank refused it'))) {
      await post(tx, entry(payout, 'bank_returned', bankReturnedLines(payout)))
    }
  })
}

const entry = (payout: PayoutRow, what: string, lines: ReturnType<typeof transferredLines>) => ({
  key: `payout:${payout.id}:v${payout.version}:${what}`,
  type: `payout.${what}`,
  subject: { type: 'payout', id: payout.id },
  lines,
})
