import { locale } from '@fullhouse/app-frame/format'
import type { Transaction } from '@fullhouse/contracts/escrow'
import type { TFunction } from 'i18next'
import { dateText } from '@fullhouse/ui'
import { isKeptApart } from './is-kept-apart.ts'
import { frozenBy, sendingOf } from './sending.ts'

/** The sentence at the top: what has happened to ticket and money, and what happens next. */
export function whatNext(transaction: Transaction, t: TFunction): string {
  const { role, state, frozen, safety, counterpart, items, clearsAt, payout, clearedBy, transfer } = transaction
  const at = (instant: string | null | undefined) =>
    instant ? dateText(instant, 'dayTime', locale, transaction.occurrence.timeZone) : ''
  const words = {
    name: counterpart.firstName,
    count: items.length,
    date: at(clearsAt),
    app: transaction.app ?? '',
    due: at(transfer?.dueAt),
    answerBy: at(transfer?.answerBy),
  }
  const next = `transactions.next.${role}`
  if (frozen) return t(`${next}.frozen.${frozenBy(transaction)}`, words)
  if (isKeptApart(transaction)) return t(`${next}.keptApart`)
  const sending = sendingOf(transaction)
  if (sending) return t(`${next}.${sending}`, words)
  if (state === 'delivered') return t(`${next}.${deliveredWord(transaction)}`, words)
  if (state === 'cleared') {
    const why = t(`transactions.clearedBy.${role}.${clearedBy ?? 'timer'}`, words)
    const blocked = role === 'seller' && payout?.state === 'blocked'
    return `${why} ${t(`${next}.${blocked ? 'clearedBlocked' : 'cleared'}`, words)}`
  }
  // Until it is paid nothing has been handed over, whichever way it goes.
  return t(state === 'paid' ? `${next}.paid.${safety}` : `${next}.${state}`, words)
}

function deliveredWord({ canConfirm, clearsAt, safety, transfer }: Transaction): string {
  if (canConfirm) return 'confirmable'
  if (!clearsAt) return 'deliveredOpen'
  return transfer?.receivedBy === 'silence' ? 'delivered.assumed' : `delivered.${safety}`
}
