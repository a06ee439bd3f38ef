import { hasCode } from '@fullhouse/api-client'
import { problemText } from '@fullhouse/app-frame/problem-text'
import type { Event } from '@fullhouse/contracts/events'
import { Notice, Tag } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { QueryPart } from '../../components/query-part.tsx'
import { EventDates } from './event-dates.tsx'
import { EventDecision } from './event-decision.tsx'
import { EventFacts } from './event-facts.tsx'
import { useApproveEvent, useDeclineEvent } from './mutations.ts'
import { eventQuery } from './queries.ts'

const tones = { in_review: 'amber', published: 'ok', declined: 'neutral' } as const

interface EventPanelProps {
  id: string
  known: Event | undefined
  back: ReactNode
}

/** One event with all its facts and, while it waits, the decision. */
export function EventPanel({ id, known, back }: EventPanelProps) {
  const { t } = useTranslation()
  const query = useQuery(eventQuery(id, known))
  const approve = useApproveEvent(id)
  const decline = useDeclineEvent(id)
  const refused = approve.error ?? decline.error
  return (
    <div className="pb-10">
      {back}
      <QueryPart query={query}>
        {(event) => (
          <>
            <Tag tone={tones[event.state]}>{t(`events.state.${event.state}`)}</Tag>
            <h2 className="display mt-2 text-3xl">{event.title}</h2>
            <p className="mt-1 text-soft">
              {t(`category.${event.category}`)}, {event.venue.name}, {event.venue.city}
            </p>
            {hasCode(refused, 'events.already_decided') ? (
              <Notice kind="warn" announce className="mt-4" title={t('events.decidedTitle')}>
                {t('events.decided')}
              </Notice>
            ) : approve.error ? (
              <Notice kind="error" className="mt-4">
                {problemText(approve.error)}
              </Notice>
            ) : null}
            <EventDecision event={event} approve={approve} decline={decline} />
            <p className="my-5 whitespace-pre-line">
              {event.description || <span className="text-soft">{t('events.noDescription')}</span>}
            </p>
            <EventDates event={event} />
            <EventFacts event={event} />
          </>
        )}
      </QueryPart>
    </div>
  )
}
