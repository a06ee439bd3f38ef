import { problemText } from '@fullhouse/app-frame/problem-text'
import { LoadMore, Notice } from '@fullhouse/ui'
import type { ReactNode } from 'react'

/** What a list fetched page by page knows about its next page. */
interface NextPage {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  error: unknown
  fetchNextPage: () => Promise<unknown>
}

/** The foot of such a list: a button for more, why the last try failed, or a closing sentence. */
export function MorePages({ query, label, endText }: { query: NextPage; label: string; endText?: ReactNode }) {
  if (!query.hasNextPage && endText === undefined) return null
  return (
    <>
      {query.isFetchNextPageError ? (
        <Notice kind="error" announce className="mt-4">
          {problemText(query.error)}
        </Notice>
      ) : null}
      <LoadMore
        hasMore={query.hasNextPage}
        busy={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
        label={label}
        endText={endText}
      />
    </>
  )
}
