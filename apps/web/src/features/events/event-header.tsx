import type { Event, Occurrence } from '@fullhouse/contracts/events'
import { EventDate, Money } from '@fullhouse/domain-ui'
import { Notice } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import { timeText } from '../../lib/format.ts'

/** When, what, where, from how much. */
export function EventHeader({ event, occurrence }: { event: Event; occurrence: Occurrence | undefined }) {
  const { t } = useTranslation()
  const { venue } = event
  const times = occurrence
    ? [
        occurrence.doorsAt ? t('events.page.doors', { time: timeText(occurrence.doorsAt, occurrence.timeZone) }) : null,
        t(occurrence.doorsAt ? 'events.page.until' : 'events.page.ends', {
          time: timeText(occurrence.endsAt, occurrence.timeZone),
        }),
      ].filter(Boolean)
    : []
  return (
    <>
      {event.state === 'in_review' ? <Notice className="mt-6">{t('events.page.inReview')}</Notice> : null}
      {event.state === 'declined' ? (
        <Notice kind="warn" className="mt-6">
          {t('events.page.declined', { reason: event.declinedReason ?? '' })}
        </Notice>
      ) : null}
      <header className="flex flex-wrap items-end justify-between gap-x-7 gap-y-5 py-6 sm:flex-nowrap sm:py-10">
        {occurrence ? <EventDate startsAt={occurrence.startsAt} timeZone={occurrence.timeZone} /> : null}
        <div className="order-last min-w-0 flex-1 basis-full sm:order-none sm:basis-0">
          <h1 className="display text-[clamp(2.25rem,5.5vw,3.5rem)]">{event.title}</h1>
          <p className="mt-2.5 text-soft sm:text-lg">
            {venue.name}, {venue.city}.{times.length > 0 ? ` ${times.join(', ')}.` : ''}
          </p>
        </div>
        {occurrence?.fromPrice ? (
          <p className="shrink-0 text-right">
            {t('events.page.from')} <Money {...occurrence.fromPrice} className="font-semibold" />{' '}
            {t('events.page.allIn')}
          </p>
        ) : null}
      </header>
    </>
  )
}
