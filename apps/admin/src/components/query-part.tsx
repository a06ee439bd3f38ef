import { hasCode } from '@fullhouse/api-client'
import { NotFoundPage } from '@fullhouse/app-frame/not-found-page'
import { problemText } from '@fullhouse/app-frame/problem-text'
import { QueryError } from '@fullhouse/app-frame/query-error'
import { Button, Notice } from '@fullhouse/ui'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { RowsSkeleton } from './page-skeleton.tsx'

type Asked<Data> = Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch' | 'isFetching'>

interface QueryPartProps<Data> {
  query: Asked<Data>
  skeleton?: ReactNode
  children: (data: Data) => ReactNode
}

/** A part of a screen that comes from one query: loading, failed, stale, there. */
export function QueryPart<Data>({ query, skeleton, children }: QueryPartProps<Data>) {
  const { t } = useTranslation()
  const { data, error, refetch, isFetching } = query
  if (data === undefined) {
    if (hasCode(error, 'platform.not_found')) return <NotFoundPage />
    if (error) return <QueryError error={error} onRetry={refetch} retrying={isFetching} />
    return <>{skeleton ?? <RowsSkeleton />}</>
  }
  return (
    <>
      {error ? (
        <Notice
          kind="warn"
          className="mb-4"
          title={t('states.stale')}
          action={
            <Button size="sm" busy={isFetching} onClick={() => void refetch()}>
              {t('states.retry')}
            </Button>
          }
        >
          {problemText(error)}
        </Notice>
      ) : null}
      {children(data)}
    </>
  )
}
