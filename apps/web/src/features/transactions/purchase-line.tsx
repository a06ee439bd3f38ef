import type { TransactionLine } from '@fullhouse/contracts/escrow'
import { EventDate, Money, SeatLine, TransactionStateTag } from '@fullhouse/domain-ui'
import { dateText, Tag, useUi } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { placeOf } from './sending.ts'

/** One purchase or sale: evening, seats, money, how it stands. */
export function PurchaseLine({ line }: { line: TransactionLine }) {
  const { t } = useTranslation()
  const { role, state, frozen, occurrence, counterpart, total, payout } = line
  const nothing = state === 'expired' || state === 'cancelled'
  const blocked = role === 'seller' && payout?.state === 'blocked' && !frozen
  return (
    <li className="relative border-b border-line">
      <div className="flex items-start gap-4 py-5 sm:gap-5">
        <EventDate startsAt={occurrence.startsAt} timeZone={occurrence.timeZone} size="sm" />
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6">
            <h2 className="display text-xl">
              <Link
                to="/transactions/$transactionId"
                params={{ transactionId: line.id }}
                className="underline-offset-4 after:absolute after:inset-0 hover:underline"
              >
                {occurrence.title}
              </Link>
            </h2>
            <span className={nothing ? 'text-soft line-through' : 'text-lg font-semibold'}>
              <Money {...(total.sellerReceives ?? total.buyerPays)} />
            </span>
          </div>
          <p className="text-[0.9375rem]">
            <SeatLine seats={line.seats} />
          </p>
          <p className="text-sm text-soft">
            {t(`transactions.with.${role}`, { name: counterpart.firstName })} <Due line={line} />
          </p>
          <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
            <Task line={line} />
            {blocked ? (
              <Tag tone="amber">{t('transactions.waitingForAccount')}</Tag>
            ) : (
              <TransactionStateTag state={state} reader={role} frozen={frozen} place={placeOf(line)} />
            )}
            {blocked ? (
              <Link to="/account/payouts" className="relative inline-flex min-h-9 items-center text-sm underline">
                {t('transactions.payout.setUp')}
              </Link>
            ) : null}
            {role === 'buyer' && state === 'reserved' ? (
              <Link
                to="/checkout/$transactionId"
                params={{ transactionId: line.id }}
                className="relative inline-flex min-h-9 items-center text-sm underline"
              >
                {t('transactions.goOnPaying')}
              </Link>
            ) : null}
          </div>
        </div>
      </div>
    </li>
  )
}

/** What this side has to do, and by when; it stands before everything else about the line. */
function Task({ line }: { line: TransactionLine }) {
  const { t } = useTranslation()
  const { locale } = useUi()
  const { canSend, canAnswer, transfer, occurrence } = line
  const by = canSend ? transfer?.dueAt : canAnswer ? transfer?.answerBy : null
  if (!by) return null
  return (
    <Tag tone="amber">
      {t(canSend ? 'transactions.task.send' : 'transactions.task.answer', {
        date: dateText(by, 'dayTime', locale, occurrence.timeZone),
      })}
    </Tag>
  )
}

/** When the seller is paid at the latest, while that is still to come. */
function Due({ line }: { line: TransactionLine }) {
  const { t } = useTranslation()
  const { locale } = useUi()
  const { role, state, clearsAt, frozen, occurrence } = line
  if (role !== 'seller' || !clearsAt || frozen || (state !== 'delivered' && state !== 'paid')) return null
  return <>{t('transactions.paidLatest', { date: dateText(clearsAt, 'day', locale, occurrence.timeZone) })}</>
}
