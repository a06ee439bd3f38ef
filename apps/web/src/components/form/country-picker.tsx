import { Combobox, Field } from '@fullhouse/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countryText } from '../../lib/format.ts'

/** ISO 3166-1 alpha-2, the codes in use. */
const codes =
  'AD AE AF AG AI AL AM AO AR AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FO FR GA GB GD GE GG GH GI GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW'.split(
    ' ',
  )

interface CountryPickerProps {
  value: string | null
  onChange: (code: string) => void
  label?: string
  hint?: ReactNode
  error?: string | undefined
}

/** A country, found by typing its name. */
export function CountryPicker({ value, onChange, label, hint, error }: CountryPickerProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const sorted = useMemo(() => codes.toSorted((a, b) => countryText(a).localeCompare(countryText(b))), [])
  const wanted = typed.trim().toLocaleLowerCase()
  const found = wanted ? sorted.filter((code) => countryText(code).toLocaleLowerCase().includes(wanted)) : sorted
  return (
    <Field label={label ?? t('form.country')} hint={hint} error={error}>
      <Combobox
        items={found}
        value={value}
        onChange={(code) => code && onChange(code)}
        onSearch={setTyped}
        itemKey={(code) => code}
        itemLabel={countryText}
        loadingText=""
        emptyText={t('form.noCountry')}
        placeholder={t('form.chooseCountry')}
      />
    </Field>
  )
}
