import { QueryError } from '@fullhouse/app-frame/query-error'
import { Button, Loading, SkeletonRow } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { instantText } from '../../lib/format.ts'
import { ChoiceButton } from './candidate-cards.tsx'
import { eventDatesQuery } from './queries.ts'

interface EventDatesProps {
  eventId: string
  busy: boolean
  onChoose: (occurrenceId: string) => void
  onBack: () => void
}

/** One event was chosen: which of its dates. */
export function EventDates({ eventId, busy, onChoose, onBack }: EventDatesProps) {
  const { t } = useTranslation()
  const { data: event, error, refetch, isRefetching } = useQuery(eventDatesQuery(eventId))
  return (
    <div>
      <p className="mb-3 font-semibold">
        {event ? `${event.title}. ` : null}
        {t('intake.event.dates')}
      </p>
      {event ? (
        <ul className="grid gap-2.5">
          {event.occurrences.map(({ id, startsAt, timeZone }) => (
            <li key={id}>
              <ChoiceButton busy={busy} onPress={() => onChoose(id)}>
                <span className="font-semibold">{instantText(startsAt, timeZone)}</span>
              </ChoiceButton>
            </li>
          ))}
        </ul>
      ) : error ? (
        <QueryError error={error} onRetry={refetch} retrying={isRefetching} />
      ) : (
        <Loading>
          <SkeletonRow />
          <SkeletonRow />
        </Loading>
      )}
      <Button variant="quiet" className="mt-2 -ml-3.5" onClick={onBack}>
        {t('intake.event.toSearch')}
      </Button>
    </div>
  )
}
