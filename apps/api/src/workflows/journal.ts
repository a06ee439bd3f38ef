import { houseId, type Line } from '#modules/ledger'
import type { ItemRow, TransactionRow } from '#modules/escrow'
import { sumShares } from '#modules/pricing'

/** Which lines each event posts: debits positive, credits negative. Pure; the numbers are those fixed at reserve. */

const gateway = { type: 'stripe', id: houseId }
const transaction = (row: TransactionRow) => ({ type: 'transaction', id: row.id })
const jurisdiction = (row: TransactionRow) => ({ type: row.vat_country, id: houseId })
const account = (id: string) => ({ type: 'account', id })
const nonZero = (lines: Line[]): Line[] => lines.filter((line) => line.amount !== 0)

/** J1, the buyer has paid: their money is held for this purchase; VAT on the buyer's fee is due at payment. */
export function heldLines(row: TransactionRow, items: readonly ItemRow[]): Line[] {
  const { currency } = row
  const sum = sumShares(items.map((item) => item.shares))
  return nonZero([
    { account: { kind: 'gw_pending', owner: gateway, currency }, amount: row.buyer_total },
    { account: { kind: 'escrow', owner: transaction(row), currency }, amount: -(sum.price + sum.buyerFee) },
    { account: { kind: 'vat', owner: jurisdiction(row), currency }, amount: -sum.buyerFeeVat },
  ])
}

/** J2, the gateway's fee is known. */
export function gatewayFeeLines(fee: number, currency: string): Line[] {
  return [
    { account: { kind: 'gw_fees', owner: gateway, currency }, amount: fee },
    { account: { kind: 'gw_pending', owner: gateway, currency }, amount: -fee },
  ]
}

/** J3, the rest of the charge became available at the gateway. */
export function fundsAvailableLines(amount: number, currency: string): Line[] {
  return [
    { account: { kind: 'gw_available', owner: gateway, currency }, amount },
    { account: { kind: 'gw_pending', owner: gateway, currency }, amount: -amount },
  ]
}

/** J5, release: what was held becomes our fees, VAT, the organizer's royalty and the seller's money. */
export function releasedLines(row: TransactionRow, items: readonly ItemRow[]): Line[] {
  const { currency } = row
  const sum = sumShares(items.map((item) => item.shares))
  return nonZero([
    { account: { kind: 'escrow', owner: transaction(row), currency }, amount: sum.price + sum.buyerFee },
    { account: { kind: 'fee_buyer', currency }, amount: -sum.buyerFee },
    { account: { kind: 'fee_seller', currency }, amount: -sum.sellerFee },
    { account: { kind: 'vat', owner: jurisdiction(row), currency }, amount: -sum.sellerFeeVat },
    { account: { kind: 'org_payable', owner: account(row.royalty_payee_id), currency }, amount: -sum.royalty },
    { account: { kind: 'seller_payable', owner: account(row.seller_id), currency }, amount: -sum.sellerNet },
  ])
}

interface PayoutMoney {
  seller_id: string
  amount: number
  currency: string
}

/** J6, the transfer to the seller's connected account, with the memo pair that mirrors that account's balance. */
export function transferredLines(payout: PayoutMoney): Line[] {
  const { amount, currency } = payout
  const owner = account(payout.seller_id)
  return [
    { account: { kind: 'seller_payable', owner, currency }, amount },
    { account: { kind: 'gw_available', owner: gateway, currency }, amount: -amount },
    { account: { kind: 'm.connected', owner, currency }, amount },
    { account: { kind: 'm.connected_contra', owner, currency }, amount: -amount },
  ]
}

/** J6b, the bank payout was created: memo only. */
export function bankPayoutLines(payout: PayoutMoney): Line[] {
  const owner = account(payout.seller_id)
  return [
    { account: { kind: 'm.bank_transit', owner, currency: payout.currency }, amount: payout.amount },
    { account: { kind: 'm.connected', owner, currency: payout.currency }, amount: -payout.amount },
  ]
}

/** J6b, the bank has it: memo only. */
export function bankPaidLines(payout: PayoutMoney): Line[] {
  const owner = account(payout.seller_id)
  return [
    { account: { kind: 'm.connected_contra', owner, currency: payout.currency }, amount: payout.amount },
    { account: { kind: 'm.bank_transit', owner, currency: payout.currency }, amount: -payout.amount },
  ]
}

/** J6c, the bank sent it back before it was paid: memo only. */
export function bankReturnedLines(payout: PayoutMoney): Line[] {
  return bankPayoutLines(payout).map((line) => ({ ...line, amount: -line.amount }))
}

/** J28, money with no home: kept apart until a person or the refund rules send it back. */
export function strandedLines(paymentId: string, amount: number, currency: string): Line[] {
  return [
    { account: { kind: 'gw_pending', owner: gateway, currency }, amount },
    { account: { kind: 'unapplied', owner: { type: 'payment', id: paymentId }, currency }, amount: -amount },
  ]
}
