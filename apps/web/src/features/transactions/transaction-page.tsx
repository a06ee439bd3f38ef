import { hasCode } from '@fullhouse/api-client'
import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { NotFoundPage } from '@fullhouse/app-frame/not-found-page'
import { QueryError } from '@fullhouse/app-frame/query-error'
import type { Transaction } from '@fullhouse/contracts/escrow'
import { SafetySentence, SafetyTag } from '@fullhouse/domain-ui'
import { Tag } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { PageSkeleton } from '../../components/page-skeleton.tsx'
import { MoneySide } from './money-side.tsx'
import { askEvery, transactionQuery } from './queries.ts'
import { SeatList } from './seat-list.tsx'
import { TransactionHeader } from './transaction-header.tsx'
import { TransactionTimeline } from './transaction-timeline.tsx'

/** One purchase or sale: where the ticket is, where the money is, what happens next. */
export function TransactionPage({ transactionId }: { transactionId: string }) {
  const { data, error, refetch, isRefetching } = useQuery({
    ...transactionQuery(transactionId),
    refetchInterval: (query) => askEvery(query.state.data),
  })
  if (hasCode(error, 'platform.not_found', 'platform.invalid_input')) return <NotFoundPage />
  if (!data) return error ? <QueryError error={error} onRetry={refetch} retrying={isRefetching} /> : <PageSkeleton />
  return <OneTransaction transaction={data} />
}

function OneTransaction({ transaction }: { transaction: Transaction }) {
  const { t } = useTranslation()
  const { role, state, safety, timeline, occurrence } = transaction
  const over = state === 'expired' || state === 'cancelled'
  return (
    <div className="mx-auto max-w-5xl py-6 sm:py-10">
      <DocumentTitle>{t(`transactions.title.${role}`)}</DocumentTitle>
      <TransactionHeader transaction={transaction} />
      <div className="grid items-start gap-8 lg:grid-cols-[1fr_22rem] lg:gap-12">
        <MoneySide transaction={transaction} className="lg:order-last" />
        <div className="min-w-0 space-y-8">
          <SeatList transaction={transaction} />
          {over ? null : (
            <section>
              {role === 'buyer' ? <SafetyTag level={safety} /> : <SellerSafetyTag level={safety} />}
              <p className="mt-2 text-[0.9375rem] text-soft">
                {role === 'buyer' ? <SafetySentence level={safety} /> : t(`transactions.sellerSafety.${safety}`)}
              </p>
            </section>
          )}
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
function SellerSafetyTag({ level }: { level: Transaction['safety'] }) {
  const { t } = useTranslation()
  return <Tag tone={level === 'reissued' ? 'ok' : 'sea'}>{t(`transactions.sellerSafetyTag.${level}`)}</Tag>
}
