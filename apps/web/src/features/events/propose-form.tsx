import { fieldProblems } from '@fullhouse/api-client'
import { Category, events, type Event } from '@fullhouse/contracts/events'
import type { Venue } from '@fullhouse/contracts/venues'
import { Field, Notice, Select, TextArea, TextInput } from '@fullhouse/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HouseForm } from '../../components/form/house-form.tsx'
import { type Proposal, useProposeEvent } from './mutations.ts'
import { type DateDraft, emptyDate, OccurrenceFields, threeHoursLater } from './occurrence-fields.tsx'
import { VenuePicker } from './venue-picker.tsx'

interface ProposeFormProps {
  /** What is known already, from a ticket. */
  begun?: { title: string; venue: Venue | null; venueName: string; startsAt: string }
  onProposed: (event: Event) => unknown
}

/** An event that is missing: what, where, when. An agent looks at it before others see it. */
export function ProposeForm({ begun, onProposed }: ProposeFormProps) {
  const { t } = useTranslation()
  const propose = useProposeEvent()
  const [title, setTitle] = useState(begun?.title ?? '')
  const [description, setDescription] = useState('')
  const [category, setCategory] = useState<Category | null>(null)
  const [venue, setVenue] = useState<Venue | null>(begun?.venue ?? null)
  const [dates, setDates] = useState<DateDraft[]>([
    begun?.startsAt ? { ...emptyDate, startsAt: begun.startsAt, endsAt: threeHoursLater(begun.startsAt) } : emptyDate,
  ])
  const [tried, setTried] = useState(false)

  const draft = {
    title,
    description,
    category,
    venueId: venue?.id,
    occurrences: dates.map(({ startsAt, endsAt, doorsAt }) => ({ startsAt, endsAt, ...(doorsAt ? { doorsAt } : {}) })),
  }
  const wordsFor = ([field]: readonly PropertyKey[], message: string) => {
    if (field === 'venueId') return t('events.propose.venueMissing')
    if (field === 'category') return t('events.propose.categoryMissing')
    return field === 'occurrences' ? t('events.propose.dateMissing') : message
  }
  const parsed = events.propose.body.safeParse(draft)
  // Nothing is called wrong before the first try; from then on each correction shows at once.
  const missing =
    tried && !parsed.success
      ? Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), wordsFor(path, message)]))
      : {}
  const problems = { ...fieldProblems(propose.error), ...missing }

  const submit = async () => {
    setTried(true)
    if (parsed.success) await propose.mutateAsync(draft as Proposal).then(onProposed, () => undefined)
  }

  return (
    <HouseForm
      onSubmit={submit}
      submitLabel={t('events.propose.submit')}
      busy={propose.isPending}
      error={propose.error}
    >
      <Field label={t('events.propose.name')} error={problems['title']}>
        <TextInput value={title} onChange={setTitle} autoComplete="off" />
      </Field>
      <Field label={t('events.propose.category')} error={problems['category']}>
        <Select
          options={Category.options.map((value) => ({ value, label: t(`category.${value}`) }))}
          value={category}
          onChange={setCategory}
          placeholder={t('events.propose.chooseCategory')}
        />
      </Field>
      <VenuePicker value={venue} printed={begun?.venueName} onChange={setVenue} error={problems['venueId']} />
      <OccurrenceFields dates={dates} zone={venue?.timeZone} problems={problems} onChange={setDates} />
      <Field label={t('events.propose.description')} optional error={problems['description']}>
        <TextArea value={description} onChange={setDescription} rows={4} />
      </Field>
      <Notice title={t('events.propose.policyTitle')}>{t('events.propose.policy')}</Notice>
    </HouseForm>
  )
}
