import { rowsOf } from '@fullhouse/app-frame/paged'
import { QueryError } from '@fullhouse/app-frame/query-error'
import { Loading, SkeletonRow } from '@fullhouse/ui'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { MorePages } from './more-pages.tsx'

interface PagedListProps<Item> {
  query: UseInfiniteQueryResult<InfiniteData<{ items: Item[]; nextCursor: string | null }>>
  /** How many lines stand in while the first page is fetched. */
  skeletonRows?: number
  empty: ReactNode
  children: (rows: Item[]) => ReactNode
}

/** Lines page by page: on their way, not to be had, none, there. */
export function PagedList<Item>({ query, skeletonRows = 2, empty, children }: PagedListProps<Item>) {
  const { t } = useTranslation()
  const { data, error, refetch, isRefetching } = query
  if (!data) {
    if (error) return <QueryError error={error} onRetry={refetch} retrying={isRefetching} />
    return (
      <Loading>
        {Array.from({ length: skeletonRows }, (_, row) => (
          <SkeletonRow key={row} />
        ))}
      </Loading>
    )
  }
  const rows = rowsOf(data)
  if (rows.length === 0) return empty
  return (
    <>
      {children(rows)}
      <MorePages query={query} label={t('states.more')} />
    </>
  )
}
