import { useFieldContext } from '@fullhouse/app-frame/form-contexts'
import { useFieldError } from '@fullhouse/app-frame/form-fields'
import { Field, MoneyInput, Select } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import { offeredCurrencies } from './currencies.ts'

interface FaceValueFieldProps {
  currency: string
  onCurrency: (currency: string) => void
}

/** What is printed on each ticket, with its currency. */
export function FaceValueField({ currency, onCurrency }: FaceValueFieldProps) {
  const { t } = useTranslation()
  const field = useFieldContext<number | null>()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_7.5rem] items-start gap-3">
      <Field label={t('tickets.issue.faceValue')} error={useFieldError(field.name, field.state.meta.errors)}>
        <MoneyInput
          name={field.name}
          currency={currency}
          value={field.state.value}
          onChange={field.handleChange}
          onBlur={field.handleBlur}
        />
      </Field>
      <Field label={t('tickets.issue.currency')}>
        <Select
          options={offeredCurrencies.map((code) => ({ value: code, label: code }))}
          value={currency}
          onChange={onCurrency}
        />
      </Field>
    </div>
  )
}
