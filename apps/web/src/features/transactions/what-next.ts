import { locale } from '@fullhouse/app-frame/format'
import type { Transaction } from '@fullhouse/contracts/escrow'
import type { TFunction } from 'i18next'
import { dateText } from '@fullhouse/ui'
import { isKeptApart } from './is-kept-apart.ts'

/** The sentence at the top: what has happened to ticket and money, and what happens next. */
export function whatNext(transaction: Transaction, t: TFunction): string {
  const { role, state, frozen, counterpart, items, clearsAt, occurrence, payout, clearedBy, canConfirm } = transaction
  const words = {
    name: counterpart.firstName,
    count: items.length,
    date: clearsAt ? dateText(clearsAt, 'dayTime', locale, occurrence.timeZone) : '',
  }
  const next = `transactions.next.${role}`
  if (frozen) return t(`${next}.frozen`, words)
  if (isKeptApart(transaction)) return t(`${next}.keptApart`)
  if (state === 'delivered' && canConfirm) return t(`${next}.confirmable`, words)
  if (state === 'delivered' && !clearsAt) return t(`${next}.deliveredOpen`, words)
  if (state === 'cleared' && role === 'seller') {
    const why = t(`transactions.clearedBy.${clearedBy ?? 'timer'}`, words)
    return `${why} ${t(payout?.state === 'blocked' ? `${next}.clearedBlocked` : `${next}.cleared`, words)}`
  }
  return t(`${next}.${state}`, words)
}
