import { rowsOf } from '@fullhouse/app-frame/paged'
import { QueryError } from '@fullhouse/app-frame/query-error'
import { Loading, LoadMore, SkeletonRow } from '@fullhouse/ui'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

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
  const { data, error, refetch, isRefetching, hasNextPage, fetchNextPage, isFetchingNextPage } = query
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
      {hasNextPage ? (
        <LoadMore hasMore busy={isFetchingNextPage} onMore={() => void fetchNextPage()} label={t('states.more')} />
      ) : null}
    </>
  )
}
