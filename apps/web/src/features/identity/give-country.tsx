import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CountryPicker } from '../../components/form/country-picker.tsx'
import { HouseForm } from '../../components/form/house-form.tsx'
import { useUpdateMe } from './mutations.ts'

/** The country a person lives in, asked once. */
export function GiveCountry({ onGiven }: { onGiven: () => unknown }) {
  const { t } = useTranslation()
  const [country, setCountry] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const update = useUpdateMe()
  const submit = async () => {
    setTried(true)
    if (country) await update.mutateAsync({ country }).then(onGiven, () => undefined)
  }
  return (
    <HouseForm
      onSubmit={submit}
      submitLabel={t('identity.country.submit')}
      busy={update.isPending}
      error={update.error}
    >
      <CountryPicker
        value={country}
        onChange={setCountry}
        error={tried && !country ? t('identity.country.missing') : undefined}
      />
    </HouseForm>
  )
}
