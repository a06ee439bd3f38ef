import { countryText } from '@fullhouse/app-frame/format'
import { useDebounced } from '@fullhouse/app-frame/use-debounced'
import type { Venue } from '@fullhouse/contracts/venues'
import { Button, Combobox, Dialog, Field } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NewVenueForm } from './new-venue-form.tsx'
import { venueSearchQuery } from './queries.ts'

interface VenuePickerProps {
  value: Venue | null
  /** What stands on a ticket, to be looked for or added. */
  printed?: string | undefined
  onChange: (venue: Venue | null) => void
  error?: string | undefined
}

/** A venue we know, found by name or city, or a new one. */
export function VenuePicker({ value, printed = '', onChange, error }: VenuePickerProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(printed)
  const [adding, setAdding] = useState(false)
  const asked = useDebounced(typed.trim(), 200)
  const { data, isFetching } = useQuery(venueSearchQuery(asked))
  return (
    <div>
      <Field
        label={t('events.propose.venue')}
        hint={printed ? t('events.propose.venuePrinted', { name: printed }) : undefined}
        error={error}
      >
        <Combobox<Venue>
          items={data?.items ?? []}
          value={value}
          onChange={onChange}
          onSearch={setTyped}
          itemKey={(venue) => venue.id}
          itemLabel={(venue) => `${venue.name}, ${venue.city}`}
          renderItem={(venue) => (
            <span className="min-w-0 flex-1">
              <span className="block truncate font-semibold">{venue.name}</span>
              <span className="block truncate text-sm text-soft">
                {[venue.address, venue.city, countryText(venue.country)].filter(Boolean).join(', ')}
              </span>
            </span>
          )}
          loading={isFetching}
          loadingText={t('search.looking')}
          emptyText={t('events.propose.noVenue')}
          placeholder={t('events.propose.venuePlaceholder')}
        />
      </Field>
      <Button variant="quiet" size="sm" className="mt-1 -ml-3.5" onClick={() => setAdding(true)}>
        {t('events.propose.addVenue')}
      </Button>
      <Dialog open={adding} onOpenChange={setAdding} title={t('events.propose.newVenue')}>
        <NewVenueForm
          name={typed}
          onAdded={(venue) => {
            onChange(venue)
            setAdding(false)
          }}
        />
      </Dialog>
    </div>
  )
}
