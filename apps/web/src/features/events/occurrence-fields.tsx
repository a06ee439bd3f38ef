import { Button, DateTimeInput, Field, IconButton } from '@fullhouse/ui'
import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'

export interface DateDraft {
  startsAt: string
  endsAt: string
  doorsAt: string
}

export const emptyDate: DateDraft = { startsAt: '', endsAt: '', doorsAt: '' }

interface OccurrenceFieldsProps {
  dates: readonly DateDraft[]
  zone: string | undefined
  /** By path, as `occurrences.0.startsAt`. */
  problems: Record<string, string>
  onChange: (dates: DateDraft[]) => void
}

/** The dates, on the clock of the venue's wall. */
export function OccurrenceFields({ dates, zone, problems, onChange }: OccurrenceFieldsProps) {
  const { t } = useTranslation()
  const set = (at: number, changed: Partial<DateDraft>) =>
    onChange(dates.map((date, index) => (index === at ? { ...date, ...changed } : date)))
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-[0.9375rem] font-semibold">{t('events.propose.dates')}</legend>
      <p className="mb-3 text-sm text-soft">
        {zone ? t('events.propose.zoneHint', { zone: zone.replaceAll('_', ' ') }) : t('events.propose.zoneLater')}
      </p>
      <ul className="space-y-4">
        {dates.map((date, index) => (
          <li key={index} className="relative grid gap-3 rounded-control border border-line p-4 sm:grid-cols-2">
            <Field label={t('events.propose.starts')} error={problems[`occurrences.${index}.startsAt`]}>
              <DateTimeInput
                value={date.startsAt}
                onChange={(startsAt) =>
                  set(index, { startsAt, ...(date.endsAt ? {} : { endsAt: threeHoursLater(startsAt) }) })
                }
              />
            </Field>
            <Field label={t('events.propose.ends')} error={problems[`occurrences.${index}.endsAt`]}>
              <DateTimeInput value={date.endsAt} min={date.startsAt} onChange={(endsAt) => set(index, { endsAt })} />
            </Field>
            <Field label={t('events.propose.doors')} optional error={problems[`occurrences.${index}.doorsAt`]}>
              <DateTimeInput value={date.doorsAt} max={date.startsAt} onChange={(doorsAt) => set(index, { doorsAt })} />
            </Field>
            {dates.length > 1 ? (
              <div className="flex items-end justify-end">
                <IconButton
                  label={t('events.propose.removeDate', { number: index + 1 })}
                  onClick={() => onChange(dates.filter((_, at) => at !== index))}
                >
                  <Trash2 size={18} aria-hidden />
                </IconButton>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      <Button size="sm" className="mt-3" onClick={() => onChange([...dates, emptyDate])}>
        <Plus size={16} aria-hidden />
        {t('events.propose.addDate')}
      </Button>
    </fieldset>
  )
}

/** A first guess at the end: "2026-03-13T20:00" gives "2026-03-13T23:00", past midnight the next day. */
export function threeHoursLater(local: string): string {
  const time = new Date(`${local}:00Z`).getTime()
  return Number.isNaN(time) ? '' : new Date(time + 3 * 3_600_000).toISOString().slice(0, 16)
}
