import { hasCode } from '@fullhouse/api-client'
import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { NotFoundPage } from '@fullhouse/app-frame/not-found-page'
import { QueryError } from '@fullhouse/app-frame/query-error'
import { locale } from '@fullhouse/app-frame/format'
import { sendWithinHours, type Transaction } from '@fullhouse/contracts/escrow'
import { PrintedDate, Protection } from '@fullhouse/domain-ui'
import { dateText, Tag } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { PageSkeleton } from '../../components/page-skeleton.tsx'
import { ClaimPanel } from './claim-panel.tsx'
import { MoneySide } from './money-side.tsx'
import { askEvery, transactionQuery } from './queries.ts'
import { SeatList } from './seat-list.tsx'
import { TransactionHeader } from './transaction-header.tsx'
import { TransactionTimeline } from './transaction-timeline.tsx'
import { TransferPanel } from './transfer-panel.tsx'

/** One purchase or sale: where the ticket is, where the money is, what happens next. */
export function TransactionPage({ transactionId }: { transactionId: string }) {
  const { data, dataUpdatedAt, error, refetch, isRefetching } = useQuery({
    ...transactionQuery(transactionId),
    refetchInterval: (query) => askEvery(query.state.data),
  })
  if (hasCode(error, 'platform.not_found', 'platform.invalid_input')) return <NotFoundPage />
  if (!data) return error ? <QueryError error={error} onRetry={refetch} retrying={isRefetching} /> : <PageSkeleton />
  return <OneTransaction transaction={data} serverOffsetMs={Date.parse(data.serverNow) - dataUpdatedAt} />
}

function OneTransaction({ transaction, serverOffsetMs }: { transaction: Transaction; serverOffsetMs: number }) {
  const { t } = useTranslation()
  const { role, state, timeline, occurrence, transfer, printedStartsAt } = transaction
  const over = state === 'expired' || state === 'cancelled'
  return (
    <div className="mx-auto max-w-5xl py-6 sm:py-10">
      <DocumentTitle>{t(`transactions.title.${role}`)}</DocumentTitle>
      <TransactionHeader transaction={transaction} />
      <div className="grid items-start gap-8 lg:grid-cols-[1fr_22rem] lg:grid-rows-[auto_1fr] lg:gap-x-12">
        {(transfer || transaction.claim) && !over ? (
          <div className="min-w-0 space-y-8 lg:col-start-1">
            {transaction.claim ? <ClaimPanel transaction={transaction} /> : null}
            {transfer ? (
              <TransferPanel transaction={transaction} transfer={transfer} serverOffsetMs={serverOffsetMs} />
            ) : null}
          </div>
        ) : null}
        <MoneySide transaction={transaction} className="lg:col-start-2 lg:row-span-2 lg:row-start-1" />
        <div className="min-w-0 space-y-8 lg:col-start-1">
          <SeatList transaction={transaction} />
          {over ? null : (
            <section className="space-y-4">
              {role === 'buyer' ? (
                <Protection
                  level={transaction.safety}
                  heldUntil={transaction.clearsAt}
                  zone={occurrence.timeZone}
                  app={transaction.app}
                  {...(state === 'reserved' ? { withinHours: sendWithinHours } : {})}
                />
              ) : (
                <SellerSafety transaction={transaction} />
              )}
              <PrintedDate
                printed={printedStartsAt}
                event={transaction.printedEvent}
                title={occurrence.title}
                startsAt={occurrence.startsAt}
                timeZone={occurrence.timeZone}
                saidBy={role === 'buyer' ? 'seller' : 'you'}
              />
            </section>
          )}
          {transaction.claim ? null : <ClaimPanel transaction={transaction} />}
          {timeline.length > 0 ? (
            <section aria-labelledby="timeline-title" className="border-t border-line pt-6">
              <h2 id="timeline-title" className="mb-4 font-semibold">
                {t('transactions.timelineTitle')}
              </h2>
              <TransactionTimeline transaction={transaction} zone={occurrence.timeZone} />
            </section>
          ) : null}
        </div>
      </div>
    </div>
  )
}

/** The same level of safety, read from the seller's side. */
function SellerSafety({ transaction }: { transaction: Transaction }) {
  const { t } = useTranslation()
  const { safety, clearsAt, occurrence, app } = transaction
  const date = clearsAt
    ? dateText(clearsAt, 'dayTime', locale, occurrence.timeZone)
    : t('transactions.sellerSafety.heldOpen')
  return (
    <div>
      <Tag tone={safety === 'reissued' ? 'ok' : 'sea'}>{t(`transactions.sellerSafetyTag.${safety}`)}</Tag>
      <p className="mt-2 text-[0.9375rem] text-soft">{t(`transactions.sellerSafety.${safety}`, { date, app })}</p>
    </div>
  )
}
