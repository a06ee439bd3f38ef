import { QueryError } from '@fullhouse/app-frame/query-error'
import type { Event, EventState } from '@fullhouse/contracts/events'
import { Button, EmptyState, Loading, LoadMore, Notice, SkeletonRow, Tag, type Tone } from '@fullhouse/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { instantText } from '../../lib/format.ts'
import { myProposalsQuery } from './queries.ts'

/** Events I proposed, and what became of them. */
export function ProposalList() {
  const { t } = useTranslation()
  const { data, error, refetch, isRefetching, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(myProposalsQuery())
  if (!data) {
    return error ? (
      <QueryError error={error} onRetry={refetch} retrying={isRefetching} />
    ) : (
      <Loading>
        <SkeletonRow />
        <SkeletonRow />
      </Loading>
    )
  }
  const proposals = data.pages.flatMap((page) => page.items)
  if (proposals.length === 0) {
    return (
      <EmptyState
        title={t('events.proposals.emptyTitle')}
        action={<Button render={<Link to="/events/propose" />}>{t('events.propose.title')}</Button>}
      >
        {t('events.proposals.empty')}
      </EmptyState>
    )
  }
  return (
    <>
      <ul className="border-t border-line">
        {proposals.map((event) => (
          <ProposalLine key={event.id} event={event} />
        ))}
      </ul>
      {hasNextPage ? (
        <LoadMore hasMore busy={isFetchingNextPage} onMore={() => void fetchNextPage()} label={t('states.more')} />
      ) : null}
    </>
  )
}

const tones: Record<EventState, Tone> = { in_review: 'sea', published: 'ok', declined: 'amber' }

function ProposalLine({ event }: { event: Event }) {
  const { t } = useTranslation()
  const [first] = event.occurrences
  return (
    <li className="border-b border-line py-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="min-w-0">
          <Link
            to="/events/$eventId"
            params={{ eventId: event.id }}
            className="display text-xl underline-offset-4 hover:underline"
          >
            {event.title}
          </Link>
          <p className="text-[0.9375rem] text-soft">
            {event.venue.name}, {event.venue.city}
            {first ? ` · ${instantText(first.startsAt, first.timeZone)}` : ''}
          </p>
        </div>
        <Tag tone={tones[event.state]}>{t(`events.proposals.state.${event.state}`)}</Tag>
      </div>
      {event.state === 'declined' && event.declinedReason ? (
        <Notice kind="warn" className="mt-3">
          {event.declinedReason}
        </Notice>
      ) : null}
    </li>
  )
}
