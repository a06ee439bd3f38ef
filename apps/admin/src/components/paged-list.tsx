import { rowsOf } from '@fullhouse/app-frame/paged'
import { problemText } from '@fullhouse/app-frame/problem-text'
import { LoadMore, Notice } from '@fullhouse/ui'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { QueryPart } from './query-part.tsx'

interface PagedListProps<Item> {
  query: UseInfiniteQueryResult<InfiniteData<{ items: Item[]; nextCursor: string | null }>>
  empty: ReactNode
  children: (rows: Item[]) => ReactNode
}

/** Rows page by page, with all their states. */
export function PagedList<Item>({ query, empty, children }: PagedListProps<Item>) {
  const { t } = useTranslation()
  const failedMore = query.isFetchNextPageError
  return (
    <QueryPart query={{ ...query, error: failedMore ? null : query.error }}>
      {(data) => {
        const rows = rowsOf(data)
        if (rows.length === 0) return empty
        return (
          <>
            {children(rows)}
            {failedMore ? <Notice kind="error">{problemText(query.error)}</Notice> : null}
            <LoadMore
              hasMore={query.hasNextPage}
              busy={query.isFetchingNextPage}
              onMore={() => void query.fetchNextPage()}
              label={t('states.more')}
              endText={t('states.all', { count: rows.length })}
            />
          </>
        )
      }}
    </QueryPart>
  )
}
