import type { Event, EventState } from '@fullhouse/contracts/events'
import { Button, EmptyState, Notice, Tag, type Tone } from '@fullhouse/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PagedList } from '../../components/paged-list.tsx'
import { instantText } from '../../lib/format.ts'
import { myProposalsQuery } from './queries.ts'

/** Events I proposed, and what became of them. */
export function ProposalList() {
  const { t } = useTranslation()
  return (
    <PagedList
      query={useInfiniteQuery(myProposalsQuery())}
      empty={
        <EmptyState
          title={t('events.proposals.emptyTitle')}
          action={<Button render={<Link to="/events/propose" />}>{t('events.propose.title')}</Button>}
        >
          {t('events.proposals.empty')}
        </EmptyState>
      }
    >
      {(proposals) => (
        <ul className="border-t border-line">
          {proposals.map((event) => (
            <ProposalLine key={event.id} event={event} />
          ))}
        </ul>
      )}
    </PagedList>
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
