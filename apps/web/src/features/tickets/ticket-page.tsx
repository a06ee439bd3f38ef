import { hasCode } from '@fullhouse/api-client'
import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { QueryError } from '@fullhouse/app-frame/query-error'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loading, SkeletonStub } from '@fullhouse/ui'
import { listedTicket, ticketQuery } from './queries.ts'
import { TicketAtHand } from './ticket-at-hand.tsx'
import { TicketGone } from './ticket-gone.tsx'

interface TicketPageProps {
  ticketId: string
  onSell: (ticketIds: readonly string[]) => unknown
}

/** One ticket with its code, as it is shown at the door. */
export function TicketPage({ ticketId, onSell }: TicketPageProps) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const { data, error, refetch, isRefetching } = useQuery({
    ...ticketQuery(ticketId),
    placeholderData: () => listedTicket(queryClient, ticketId),
  })
  const gone = hasCode(error, 'platform.not_found', 'platform.invalid_input')
  return (
    <div className="py-5 sm:py-10">
      <DocumentTitle>{data?.occurrence.title ?? t('tickets.one.title')}</DocumentTitle>
      <h1 className="sr-only">{t('tickets.one.title')}</h1>
      {gone ? (
        <TicketGone last={data} />
      ) : data ? (
        <TicketAtHand ticket={data} unreachable={error !== null} onSell={onSell} />
      ) : error ? (
        <QueryError error={error} onRetry={refetch} retrying={isRefetching} />
      ) : (
        <Loading>
          <SkeletonStub />
        </Loading>
      )}
    </div>
  )
}
