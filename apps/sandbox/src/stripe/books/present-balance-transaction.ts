import type Stripe from 'stripe'
import type { Selectable } from 'kysely'
import type { BalanceTransactionTable } from '../../database/tables.ts'

const reportingCategories: Record<string, string> = {
  payment: 'charge',
  payment_refund: 'refund',
  transfer_refund: 'transfer_reversal',
  payout_failure: 'payout_reversal',
  payout_cancel: 'payout_reversal',
  adjustment: 'dispute',
}

type FeeDetail = Stripe.BalanceTransaction['fee_details'][number]

export function presentBalanceTransaction(row: Selectable<BalanceTransactionTable>): Stripe.BalanceTransaction {
  const fees: FeeDetail[] = [
    {
      amount: row.fee,
      application: null,
      currency: row.currency,
      description: 'Stripe processing fees',
      type: 'stripe_fee',
    },
  ]
  return {
    id: row.id,
    object: 'balance_transaction',
    amount: row.amount,
    available_on: row.available_on,
    balance_type: 'payments',
    created: row.created,
    currency: row.currency,
    description: row.description,
    exchange_rate: null,
    fee: row.fee,
    fee_details: row.fee === 0 ? [] : fees,
    net: row.net,
    reporting_category: reportingCategories[row.type] ?? row.type,
    source: row.source,
    status: row.status,
    type: row.type as Stripe.BalanceTransaction['type'],
  }
}
