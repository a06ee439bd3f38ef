import { problemText } from '@fullhouse/app-frame/problem-text'
import { useDebounced } from '@fullhouse/app-frame/use-debounced'
import type { Printed } from '@fullhouse/contracts/intake'
import { Button, Loading, Notice, SearchInput, SkeletonRow } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceButton } from './candidate-cards.tsx'
import { EventDates } from './event-dates.tsx'
import { EventLine } from './event-line.tsx'
import { findEventsQuery } from './queries.ts'

interface EventFinderProps {
  printed: Printed
  sayNotFound: boolean
  busy: boolean
  onChoose: (occurrenceId: string) => void
  onPropose: () => void
}

/** The event by its name, begun with what is printed; then its date, where it has several. */
export function EventFinder({ printed, sayNotFound, busy, onChoose, onPropose }: EventFinderProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(printed.event ?? '')
  const [eventId, setEventId] = useState<string | null>(null)
  const asked = useDebounced(typed.trim(), 250)
  const { data, error, isFetching } = useQuery(findEventsQuery(asked))
  if (eventId) return <EventDates eventId={eventId} busy={busy} onChoose={onChoose} onBack={() => setEventId(null)} />
  const found = asked.length > 1 ? data?.items : []
  return (
    <div>
      {sayNotFound ? <p className="mb-3 text-[0.9375rem]">{t('intake.event.none')}</p> : null}
      <SearchInput
        label={t('intake.event.searchLabel')}
        placeholder={t('intake.event.searchLabel')}
        value={typed}
        onChange={setTyped}
      />
      <div aria-live="polite" className="mt-3 min-h-24">
        {error ? <Notice kind="error">{problemText(error)}</Notice> : null}
        {asked.length < 2 ? <p className="text-sm text-soft">{t('intake.event.searchHint')}</p> : null}
        {!found && isFetching ? (
          <Loading>
            <SkeletonRow />
          </Loading>
        ) : null}
        {found?.length === 0 && asked.length > 1 && !isFetching ? <p>{t('intake.event.nothing')}</p> : null}
        <ul className="grid gap-2.5">
          {found?.map((event) => (
            <li key={event.id}>
              <ChoiceButton
                busy={busy}
                onPress={() => (event.occurrenceCount === 1 ? onChoose(event.occurrenceId) : setEventId(event.id))}
              >
                <EventLine {...event} venue={`${event.venueName}, ${event.city}`}>
                  {event.occurrenceCount > 1 ? (
                    <span className="block text-sm">
                      {t('intake.event.allDates', { count: event.occurrenceCount })}
                    </span>
                  ) : null}
                </EventLine>
              </ChoiceButton>
            </li>
          ))}
        </ul>
      </div>
      <Button variant="quiet" className="mt-2 -ml-3.5" onClick={onPropose}>
        {t('intake.event.propose')}
      </Button>
    </div>
  )
}
