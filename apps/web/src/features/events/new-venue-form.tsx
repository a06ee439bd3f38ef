import { useFieldError } from '@fullhouse/app-frame/form-fields'
import type { Venue } from '@fullhouse/contracts/venues'
import { ProposeVenue } from '@fullhouse/contracts/venues'
import { revalidateLogic } from '@tanstack/react-form'
import { useTranslation } from 'react-i18next'
import { CountryPicker } from '../../components/form/country-picker.tsx'
import { useAppForm } from '../../components/form/form.ts'
import { HouseForm } from '../../components/form/house-form.tsx'
import { NamePicker } from '../../components/form/name-picker.tsx'
import { type NewVenue, useProposeVenue } from './mutations.ts'

const zones = Intl.supportedValuesOf('timeZone')
const zoneName = (zone: string) => zone.replaceAll('_', ' ')

/** A place we do not know yet. Its time zone decides when the doors open. */
export function NewVenueForm({ name, onAdded }: { name: string; onAdded: (venue: Venue) => void }) {
  const { t } = useTranslation()
  const propose = useProposeVenue()
  const form = useAppForm({
    defaultValues: {
      name,
      address: '',
      city: '',
      country: '',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    } as NewVenue,
    validationLogic: revalidateLogic(),
    validators: { onDynamic: ProposeVenue },
    onSubmit: ({ value }) => propose.mutateAsync(value).then(onAdded, () => undefined),
  })
  return (
    <HouseForm
      onSubmit={() => form.handleSubmit()}
      submitLabel={t('events.propose.saveVenue')}
      busy={propose.isPending}
      error={propose.error}
    >
      <form.AppField name="name">{(field) => <field.TextField label={t('events.propose.venueName')} />}</form.AppField>
      <form.AppField name="address">
        {(field) => <field.TextField label={t('events.propose.address')} optional />}
      </form.AppField>
      <form.AppField name="city">{(field) => <field.TextField label={t('events.search.city')} />}</form.AppField>
      <form.AppField name="country">
        {(field) => (
          <CountryField value={field.state.value} onChange={field.handleChange} errors={field.state.meta.errors} />
        )}
      </form.AppField>
      <form.AppField name="timeZone">
        {(field) => (
          <NamePicker
            label={t('events.propose.zone')}
            codes={zones}
            nameOf={zoneName}
            value={field.state.value}
            onChange={field.handleChange}
          />
        )}
      </form.AppField>
    </HouseForm>
  )
}

function CountryField(props: { value: string; onChange: (code: string) => void; errors: readonly unknown[] }) {
  const { t } = useTranslation()
  const error = useFieldError('country', props.errors)
  return (
    <CountryPicker
      value={props.value || null}
      onChange={props.onChange}
      error={error === undefined ? undefined : t('events.propose.countryMissing')}
    />
  )
}
