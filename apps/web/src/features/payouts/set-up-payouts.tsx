import { problemText } from '@fullhouse/app-frame/problem-text'
import type { PayoutAccount } from '@fullhouse/contracts/payouts'
import { Button, Notice } from '@fullhouse/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CountryPicker } from '../../components/form/country-picker.tsx'
import { useStartOnboarding } from './mutations.ts'

/** The country first, then on to the provider's own pages. */
export function SetUpPayouts({ account, country }: { account: PayoutAccount; country: string | null }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(country)
  const [missing, setMissing] = useState(false)
  const start = useStartOnboarding()
  const begin = () => {
    if (!chosen) return setMissing(true)
    start.mutate(chosen, { onSuccess: ({ url }) => location.assign(url) })
  }
  return (
    <div className="max-w-md space-y-5">
      {start.error ? <Notice kind="error">{problemText(start.error)}</Notice> : null}
      {account.state === 'none' ? (
        <CountryPicker
          value={chosen}
          onChange={(code) => {
            setChosen(code)
            setMissing(false)
          }}
          hint={t('payouts.countryHint')}
          error={missing ? t('payouts.countryMissing') : undefined}
        />
      ) : null}
      <Button variant="main" size="lg" busy={start.isPending || start.isSuccess} onClick={begin}>
        {t(account.state === 'none' ? 'payouts.setUp' : 'payouts.goOn')}
      </Button>
      <p className="text-sm text-soft">{t('payouts.whoAsks')}</p>
    </div>
  )
}
