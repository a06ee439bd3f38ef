import { locale } from '@fullhouse/app-frame/format'
import type { Event } from '@fullhouse/contracts/events'
import { dateText } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { instantText } from '../../lib/format.ts'

/** Every date on the clock of the venue; once published each leads to its tickets. */
export function EventDates({ event }: { event: Event }) {
  const { t } = useTranslation()
  return (
    <section className="border-t border-line py-4">
      <h3 className="mb-2 font-semibold">{t('events.datesTitle')}</h3>
      <ol className="divide-y divide-line">
        {event.occurrences.map(({ id, startsAt, endsAt, doorsAt, timeZone }) => {
          const starts = instantText(startsAt, timeZone)
          const time = (instant: string) => dateText(instant, 'time', locale, timeZone)
          return (
            <li key={id} className="flex items-baseline justify-between gap-4 py-2 text-[0.9375rem]">
              <span>
                <time dateTime={startsAt}>{starts}</time>
                <span className="block text-sm text-soft">
                  {[
                    t('events.until', { time: time(endsAt) }),
                    ...(doorsAt ? [t('events.doors', { time: time(doorsAt) })] : []),
                  ].join(', ')}
                </span>
              </span>
              {event.state === 'published' ? (
                <Link
                  to="/tickets/issue"
                  search={{ event: event.id, occurrence: id }}
                  aria-label={t('events.issueFor', { date: starts })}
                  className="inline-flex min-h-8 shrink-0 items-center text-sm underline underline-offset-4"
                >
                  {t('events.issue')}
                </Link>
              ) : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
