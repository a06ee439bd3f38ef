import { useDebounced } from '@fullhouse/app-frame/use-debounced'
import type { Event } from '@fullhouse/contracts/events'
import { Combobox, Field, Select } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { instantText } from '../../lib/format.ts'
import { eventWithDatesQuery, publishedEventsQuery } from './queries.ts'

export interface PickedOccurrence {
  event?: string | undefined
  occurrence?: string | undefined
}

interface OccurrencePickerProps {
  picked: PickedOccurrence
  onPick: (picked: PickedOccurrence) => unknown
}

/** The date nearest to now: the one somebody at the door most likely means. */
function likeliest(event: Event): string | undefined {
  const distance = (startsAt: string) => Math.abs(Date.parse(startsAt) - Date.now())
  return event.occurrences.toSorted((a, b) => distance(a.startsAt) - distance(b.startsAt))[0]?.id
}

/** First the event, then one of its dates. */
export function OccurrencePicker({ picked, onPick }: OccurrencePickerProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const q = useDebounced(typed.trim(), 150)
  const found = useQuery(publishedEventsQuery(q))
  const chosen = useQuery({ ...eventWithDatesQuery(picked.event ?? ''), enabled: picked.event !== undefined })
  const event = picked.event ? (chosen.data ?? null) : null
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t('tickets.pick.event')}>
        <Combobox<Event>
          items={found.data?.items ?? []}
          value={event}
          onChange={(next) => onPick(next ? { event: next.id, occurrence: likeliest(next) } : {})}
          onSearch={setTyped}
          itemKey={(item) => item.id}
          itemLabel={(item) => item.title}
          renderItem={(item) => (
            <span className="min-w-0 flex-1">
              <span className="block truncate font-semibold">{item.title}</span>
              <span className="block truncate text-sm text-soft">
                {t('tickets.pick.where', { venue: item.venue.name, city: item.venue.city })}
              </span>
            </span>
          )}
          loading={found.isFetching}
          loadingText={t('tickets.pick.looking')}
          emptyText={t('tickets.pick.nothing')}
          placeholder={t('tickets.pick.placeholder')}
        />
      </Field>
      <Field label={t('tickets.pick.date')}>
        <Select
          options={(event?.occurrences ?? []).map(({ id, startsAt, timeZone }) => ({
            value: id,
            label: instantText(startsAt, timeZone),
          }))}
          value={event && picked.occurrence ? picked.occurrence : null}
          onChange={(occurrence) => onPick({ event: picked.event, occurrence })}
          placeholder={t('tickets.pick.chooseDate')}
          disabled={!event}
        />
      </Field>
    </div>
  )
}
