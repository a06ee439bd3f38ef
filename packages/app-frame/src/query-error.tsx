import { correlationId, isOffline } from '@fullhouse/api-client'
import { ErrorState } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import { problemText } from './problem-text.ts'

interface QueryErrorProps {
  error: unknown
  onRetry: () => unknown
  retrying?: boolean
}

/** What is shown where something could not be loaded. */
export function QueryError({ error, onRetry, retrying }: QueryErrorProps) {
  const { t } = useTranslation()
  return (
    <ErrorState
      title={t(isOffline(error) ? 'states.offlineTitle' : 'states.errorTitle')}
      retryLabel={t('states.retry')}
      onRetry={() => void onRetry()}
      retrying={retrying ?? false}
      correlationId={correlationId(error)}
    >
      {problemText(error)}
    </ErrorState>
  )
}
