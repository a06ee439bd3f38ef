import { hasCode } from '@fullhouse/api-client'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { NotFoundPage } from './not-found-page.tsx'
import { QueryError } from './query-error.tsx'

/** A screen that could not be shown; the shell around it stays. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const { reset: resetQueries } = useQueryErrorResetBoundary()
  useEffect(() => resetQueries(), [resetQueries])
  if (hasCode(error, 'platform.not_found', 'platform.invalid_input')) return <NotFoundPage />
  return (
    <QueryError
      error={error}
      onRetry={async () => {
        await router.invalidate()
        reset()
      }}
    />
  )
}
