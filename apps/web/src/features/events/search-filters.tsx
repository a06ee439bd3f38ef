import { Button, cn, DateTimeInput, Field, TextInput } from '@fullhouse/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventSearch } from './queries.ts'

interface SearchFiltersProps {
  search: EventSearch
  onChange: (changed: Partial<EventSearch>) => unknown
}

/** City and days; each change goes into the address. */
export function SearchFilters({ search, onChange }: SearchFiltersProps) {
  const { t } = useTranslation()
  const narrowed = search.city || search.from || search.to || search.category
  const [open, setOpen] = useState(Boolean(search.city || search.from || search.to))
  return (
    <>
      <Button size="sm" className="my-4 sm:hidden" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('events.search.filters')}
      </Button>
      <div
        className={cn(
          'mb-6 items-end gap-3 sm:mt-6 sm:grid sm:grid-cols-[1fr_auto_auto_auto]',
          open ? 'grid' : 'hidden',
        )}
      >
        <CityField key={search.city ?? ''} city={search.city} onChange={onChange} />
        <Field label={t('events.search.from')}>
          <DateTimeInput
            kind="date"
            value={search.from ?? ''}
            onChange={(from) => onChange({ from: from || undefined })}
          />
        </Field>
        <Field label={t('events.search.to')}>
          <DateTimeInput
            kind="date"
            min={search.from}
            value={search.to ?? ''}
            onChange={(to) => onChange({ to: to || undefined })}
          />
        </Field>
        {narrowed ? (
          <Button
            variant="quiet"
            onClick={() => onChange({ city: undefined, from: undefined, to: undefined, category: undefined })}
          >
            {t('events.search.clear')}
          </Button>
        ) : null}
      </div>
    </>
  )
}

function CityField({ city, onChange }: { city: string | undefined; onChange: SearchFiltersProps['onChange'] }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(city ?? '')
  const apply = () => {
    const wanted = typed.trim() || undefined
    if (wanted !== city) onChange({ city: wanted })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <Field label={t('events.search.city')}>
        <TextInput
          value={typed}
          onChange={setTyped}
          onBlur={apply}
          autoComplete="address-level2"
          enterKeyHint="search"
        />
      </Field>
    </form>
  )
}
