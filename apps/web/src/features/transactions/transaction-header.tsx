import type { Transaction } from '@fullhouse/contracts/escrow'
import { EventDate, TransactionStateTag } from '@fullhouse/domain-ui'
import { Tag } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { placeOf } from './sending.ts'
import { whatNext } from './what-next.ts'

/** The evening it is for, how it stands, and the sentence about what happens next. */
export function TransactionHeader({ transaction }: { transaction: Transaction }) {
  const { t } = useTranslation()
  const { role, state, frozen, occurrence, counterpart, payout, reference } = transaction
  return (
    <>
      <div className="mb-3 flex min-h-11 flex-wrap items-center justify-between gap-x-4 text-[0.9375rem]">
        <Link
          to={role === 'buyer' ? '/purchases' : '/sales'}
          search={role === 'buyer' ? {} : { tab: 'sold' }}
          className="-ml-2 inline-flex min-h-11 items-center px-2 underline-offset-4 hover:underline"
        >
          {t(`transactions.back.${role}`)}
        </Link>
        <span className="text-soft">{t(`transactions.reference.${role}`, { reference })}</span>
      </div>
      <header className="mb-5 flex items-center gap-5">
        <EventDate startsAt={occurrence.startsAt} timeZone={occurrence.timeZone} className="max-sm:w-20 max-sm:py-2" />
        <div className="min-w-0 flex-1">
          {payout?.state === 'blocked' && !frozen ? (
            <Tag tone="amber">{t('transactions.waitingForAccount')}</Tag>
          ) : (
            <TransactionStateTag state={state} reader={role} frozen={frozen} place={placeOf(transaction)} />
          )}
          <h1 className="display mt-2 text-3xl sm:text-4xl">{occurrence.title}</h1>
          <p className="mt-1 text-soft">
            {occurrence.venueName}, {occurrence.city}. {t(`transactions.with.${role}`, { name: counterpart.firstName })}
          </p>
        </div>
      </header>
      <output className="mb-8 block max-w-prose sm:text-lg">{whatNext(transaction, t)}</output>
    </>
  )
}
