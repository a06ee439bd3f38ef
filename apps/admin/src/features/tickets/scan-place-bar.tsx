import { Button, Field, TextInput } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { instantText } from '../../lib/format.ts'
import { OccurrencePicker, type PickedOccurrence } from './occurrence-picker.tsx'
import { eventWithDatesQuery } from './queries.ts'

export interface ScanPlace extends PickedOccurrence {
  gate?: string | undefined
}

interface ScanPlaceBarProps {
  place: ScanPlace
  onPlace: (place: ScanPlace) => unknown
}

/** Which date and gate the door is for: one line once it is chosen, so that the code has the room. */
export function ScanPlaceBar({ place, onPlace }: ScanPlaceBarProps) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState(!place.occurrence)
  const { data: event } = useQuery({
    ...eventWithDatesQuery(place.event ?? ''),
    enabled: place.event !== undefined,
  })
  const date = event?.occurrences.find(({ id }) => id === place.occurrence)
  if (event && date && !editing) {
    const where = [instantText(date.startsAt, date.timeZone), event.venue.name]
    if (place.gate) where.push(t('tickets.scan.placeGate', { gate: place.gate }))
    return (
      <section
        aria-label={t('tickets.scan.place')}
        className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-y border-line py-3"
      >
        <div className="min-w-0">
          <p className="display text-xl">{event.title}</p>
          <p className="text-[0.9375rem] text-soft">{where.join(', ')}</p>
        </div>
        <Button size="sm" onClick={() => setEditing(true)}>
          {t('tickets.scan.change')}
        </Button>
      </section>
    )
  }
  return (
    <section aria-label={t('tickets.scan.place')} className="border-b border-line pb-6">
      <div className="grid gap-4 md:grid-cols-[minmax(0,1fr)_9rem]">
        <OccurrencePicker picked={place} onPick={(picked) => onPlace({ ...picked, gate: place.gate })} />
        <Field label={t('tickets.scan.gate')} optional>
          <TextInput
            value={place.gate ?? ''}
            onChange={(gate) => onPlace({ ...place, gate: gate || undefined })}
            maxLength={40}
            autoComplete="off"
          />
        </Field>
      </div>
      {date ? (
        <Button size="sm" className="mt-4" onClick={() => setEditing(false)}>
          {t('tickets.scan.keep')}
        </Button>
      ) : null}
    </section>
  )
}
