import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { QueryError } from '@fullhouse/app-frame/query-error'
import { NavTabs, PageTitle } from '@fullhouse/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ChooseTickets } from './choose-tickets.tsx'
import { NoTickets } from './no-tickets.tsx'
import { ticketsQuery } from './queries.ts'
import { TicketListSkeleton } from './ticket-list-skeleton.tsx'
import { MorePages } from '../../components/more-pages.tsx'

interface TicketsPageProps {
  when: 'upcoming' | 'past'
  onSell: (ticketIds: readonly string[]) => unknown
}

/** What I hold, by date; what can be sold can be marked. */
export function TicketsPage({ when, onSell }: TicketsPageProps) {
  const { t } = useTranslation()
  return (
    <div className="mx-auto max-w-4xl py-8 sm:py-12">
      <DocumentTitle>{t('tickets.title')}</DocumentTitle>
      <PageTitle className="mb-5">{t('tickets.title')}</PageTitle>
      <NavTabs
        label={t('tickets.when')}
        items={[
          {
            key: 'upcoming',
            label: t('tickets.upcoming'),
            render: <Link to="/tickets" search={{}} activeOptions={{ exact: true, includeSearch: true }} />,
          },
          {
            key: 'past',
            label: t('tickets.past'),
            render: <Link to="/tickets" search={{ when: 'past' }} activeOptions={{ includeSearch: true }} />,
          },
        ]}
      />
      <Held key={when} when={when} onSell={onSell} />
    </div>
  )
}

function Held({ when, onSell }: TicketsPageProps) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(ticketsQuery(when))
  const { data, error, refetch, isRefetching } = query
  if (!data) {
    return error ? <QueryError error={error} onRetry={refetch} retrying={isRefetching} /> : <TicketListSkeleton />
  }
  const tickets = data.pages.flatMap((page) => page.items)
  if (tickets.length === 0) return <NoTickets which={when} />
  return (
    <>
      <ChooseTickets tickets={tickets} onSell={onSell} />
      <MorePages query={query} label={t('tickets.more')} />
    </>
  )
}
