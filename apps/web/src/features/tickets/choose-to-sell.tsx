import { QueryError } from '@fullhouse/app-frame/query-error'
import { useServerNow } from '@fullhouse/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ChooseTickets } from './choose-tickets.tsx'
import { isSellable } from './lots.ts'
import { NoTickets } from './no-tickets.tsx'
import { ticketsQuery } from './queries.ts'
import { TicketListSkeleton } from './ticket-list-skeleton.tsx'
import { MorePages } from '../../components/more-pages.tsx'

interface ChooseToSellProps {
  chosenIds: readonly string[]
  onSell: (ticketIds: readonly string[]) => unknown
}

/** The first step of selling: of all I hold only what can be sold. */
export function ChooseToSell({ chosenIds, onSell }: ChooseToSellProps) {
  const { t } = useTranslation()
  const now = useServerNow(60_000)
  const query = useInfiniteQuery(ticketsQuery('upcoming'))
  const { data, error, refetch, isRefetching } = query
  if (!data) {
    return error ? <QueryError error={error} onRetry={refetch} retrying={isRefetching} /> : <TicketListSkeleton />
  }
  const sellable = data.pages.flatMap((page) => page.items).filter((ticket) => isSellable(ticket, now))
  return (
    <>
      {sellable.length > 0 ? (
        <ChooseTickets tickets={sellable} chosenIds={chosenIds} onSell={onSell} />
      ) : query.hasNextPage ? null : (
        <NoTickets which="sellable" />
      )}
      <MorePages query={query} label={t('tickets.more')} />
    </>
  )
}
