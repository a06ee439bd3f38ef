import type { EventSummary } from '@fullhouse/contracts/events'
import { EventDate, Money } from '@fullhouse/domain-ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** One event in a list: its date, its name, what the cheapest ticket costs with everything. */
export function EventLine({ event, level }: { event: EventSummary; level: 2 | 3 }) {
  const { t } = useTranslation()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <li className="relative flex items-center gap-4 border-b border-line py-4 hover:bg-card sm:gap-6 sm:px-2">
      <EventDate startsAt={event.startsAt} timeZone={event.timeZone} size="sm" />
      <div className="min-w-0 flex-1 sm:flex sm:items-center sm:justify-between sm:gap-8">
        <div className="min-w-0">
          <Heading className="display text-xl sm:text-2xl">
            <Link
              to="/events/$eventId"
              params={{ eventId: event.id }}
              search={{ occurrence: event.occurrenceId }}
              className="after:absolute after:inset-0"
            >
              {event.title}
            </Link>
          </Heading>
          <p className="mt-1 text-[0.9375rem] text-soft">
            {event.venueName}, {event.city}
            {event.occurrenceCount > 1 ? `, ${t('events.list.dates', { count: event.occurrenceCount })}` : ''}
          </p>
        </div>
        <p className="mt-2 shrink-0 text-[0.9375rem] sm:mt-0 sm:text-right">
          {event.fromPrice ? (
            <>
              {t('events.list.from')} <Money {...event.fromPrice} className="font-semibold" /> {t('events.list.allIn')}
              <span className="text-sm text-soft sm:block">
                <span className="sm:hidden"> · </span>
                {t('events.list.onOffer', { count: event.ticketsOnOffer })}
              </span>
            </>
          ) : (
            <span className="text-soft">{t('events.list.nothing')}</span>
          )}
        </p>
      </div>
    </li>
  )
}
