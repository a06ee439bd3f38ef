import type { Occurrence } from '@fullhouse/contracts/events'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dayText, timeText } from '../../lib/format.ts'

interface DateLinksProps {
  eventId: string
  occurrences: readonly Occurrence[]
  currentId: string
}

/** The dates of an event that has several. */
export function DateLinks({ eventId, occurrences, currentId }: DateLinksProps) {
  const { t } = useTranslation()
  if (occurrences.length < 2) return null
  return (
    <nav
      aria-label={t('events.page.dates')}
      className="-mx-4 overflow-x-auto px-4 pb-5 [scrollbar-width:thin] sm:-mx-7 sm:px-7"
    >
      <ul className="flex gap-2">
        {occurrences.map(({ id, startsAt, timeZone }) => (
          <li key={id}>
            <Link
              to="/events/$eventId"
              params={{ eventId }}
              search={{ occurrence: id }}
              resetScroll={false}
              aria-current={id === currentId ? 'date' : undefined}
              data-current={id === currentId || undefined}
              className="inline-flex min-h-11 items-center rounded-full border border-line bg-card px-4 text-[0.9375rem] whitespace-nowrap hover:border-edge data-current:border-ink data-current:bg-ink data-current:text-paper"
            >
              {dayText(startsAt, timeZone)}, {timeText(startsAt, timeZone)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
