import { QueryError } from '@fullhouse/app-frame/query-error'
import { Button, EmptyState, Loading, LoadMore, SkeletonRow } from '@fullhouse/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PurchaseLine } from './purchase-line.tsx'
import { transactionsQuery } from './queries.ts'
import { SalesTotals } from './sales-totals.tsx'

/** My purchases or my sales with what they cost or bring. */
export function PurchaseList({ reader }: { reader: 'buyer' | 'seller' }) {
  const { t } = useTranslation()
  const { data, error, refetch, isRefetching, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    transactionsQuery(reader),
  )
  if (!data) {
    return error ? (
      <QueryError error={error} onRetry={refetch} retrying={isRefetching} />
    ) : (
      <Loading>
        <SkeletonRow />
        <SkeletonRow />
        <SkeletonRow />
      </Loading>
    )
  }
  const lines = data.pages.flatMap((page) => page.items)
  if (lines.length === 0) {
    return (
      <EmptyState
        illustration={reader === 'buyer' ? 'seats' : 'letter'}
        title={t(`transactions.empty.${reader}.title`)}
        action={
          <Button render={reader === 'buyer' ? <Link to="/" /> : <Link to="/sell" />}>
            {t(`transactions.empty.${reader}.action`)}
          </Button>
        }
      >
        {t(`transactions.empty.${reader}.text`)}
      </EmptyState>
    )
  }
  return (
    <>
      {reader === 'seller' ? <SalesTotals sales={lines} complete={!hasNextPage} /> : null}
      <ul className="border-t border-line">
        {lines.map((line) => (
          <PurchaseLine key={line.id} line={line} />
        ))}
      </ul>
      {hasNextPage ? (
        <LoadMore hasMore busy={isFetchingNextPage} onMore={() => void fetchNextPage()} label={t('states.more')} />
      ) : null}
    </>
  )
}
