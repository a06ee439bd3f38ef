import { Button, EmptyState } from '@fullhouse/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PagedList } from '../../components/paged-list.tsx'
import { PurchaseLine } from './purchase-line.tsx'
import { transactionsQuery } from './queries.ts'
import { SalesTotals } from './sales-totals.tsx'

/** My purchases or my sales with what they cost or bring. */
export function PurchaseList({ reader }: { reader: 'buyer' | 'seller' }) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(transactionsQuery(reader))
  return (
    <PagedList
      query={query}
      skeletonRows={3}
      empty={
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
      }
    >
      {(lines) => (
        <>
          {reader === 'seller' ? <SalesTotals sales={lines} complete={!query.hasNextPage} /> : null}
          <ul className="border-t border-line">
            {lines.map((line) => (
              <PurchaseLine key={line.id} line={line} />
            ))}
          </ul>
        </>
      )}
    </PagedList>
  )
}
