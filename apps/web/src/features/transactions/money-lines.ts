import type { Transaction } from '@fullhouse/contracts/escrow'
import type { PriceLine } from '@fullhouse/domain-ui'
import type { Money } from '@fullhouse/kernel'
import type { TFunction } from 'i18next'
import { sellerShares } from './seller-shares.ts'

const minus = ({ amount, currency }: Money): Money => ({ amount: -amount, currency })

/** The sum as this side sees it: what was paid and for what, or what is left of the price for the seller. */
export function moneyLines(
  transaction: Transaction,
  t: TFunction,
): { lines: PriceLine[]; total: Omit<PriceLine, 'key'> } {
  const { state, total, items } = transaction
  const mine = sellerShares(total)
  const count = items.length
  const price = { key: 'price', label: t('price.ticket', { ns: 'domain', count }), amount: total.price }
  if (!mine) {
    const lines = [
      price,
      { key: 'fee', label: t('price.buyerFee', { ns: 'domain' }), amount: total.buyerFee },
      { key: 'vat', label: t('price.buyerFeeVat', { ns: 'domain' }), amount: total.buyerFeeVat },
    ]
    const label = t(state === 'reserved' ? 'transactions.money.toPay' : 'transactions.money.paid')
    return { lines: withoutZeros(lines), total: { label, amount: total.buyerPays } }
  }
  const lines = [
    price,
    { key: 'fee', label: t('price.feeToYou', { ns: 'domain' }), amount: minus(mine.sellerFee) },
    { key: 'vat', label: t('price.feeToYouVat', { ns: 'domain' }), amount: minus(mine.sellerFeeVat) },
    { key: 'royalty', label: t('price.toOrganizer', { ns: 'domain' }), amount: minus(mine.royalty) },
  ]
  const label = t(state === 'paid_out' ? 'transactions.money.received' : 'transactions.money.receive')
  return { lines: withoutZeros(lines), total: { label, amount: mine.sellerReceives } }
}

const withoutZeros = (lines: PriceLine[]) => lines.filter((line) => line.key === 'price' || line.amount.amount !== 0)
