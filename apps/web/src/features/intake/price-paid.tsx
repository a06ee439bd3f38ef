import { moneyText } from '@fullhouse/app-frame/format'
import type { Money } from '@fullhouse/kernel'
import { Button, Field, MoneyInput, Select } from '@fullhouse/ui'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { offeredCurrencies } from './local-currency.ts'

interface PricePaidProps {
  amount: number | null
  currency: string
  /** Read, but not for sure. */
  perhaps?: Money | null
  error?: string | undefined
  onChange: (amount: number | null, currency: string) => void
  onLeave?: () => void
}

/** The printed price of one ticket, with its currency. */
export function PricePaid({ amount, currency, perhaps, error, onChange, onLeave }: PricePaidProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className="mt-3">
      <Field
        label={t('intake.piece.faceValueAsk')}
        hint={t('intake.piece.faceValueHint')}
        error={error}
        className="sm:max-w-md"
      >
        <div className="flex gap-2.5">
          <div className="min-w-0 flex-1">
            <MoneyInput
              value={amount}
              onChange={(next) => onChange(next, currency)}
              onBlur={onLeave}
              currency={currency}
            />
          </div>
          <Select
            id={id}
            label={t('intake.piece.currency')}
            options={offeredCurrencies(currency).map((code) => ({ value: code, label: code }))}
            value={currency}
            onChange={(next) => onChange(amount, next)}
            className="w-24 shrink-0"
          />
        </div>
      </Field>
      {perhaps && amount === null ? (
        <Button
          variant="quiet"
          size="sm"
          className="mt-0.5 -ml-2 px-2 font-normal underline underline-offset-4"
          onClick={() => onChange(perhaps.amount, perhaps.currency)}
        >
          {t('intake.piece.perhaps', { value: moneyText(perhaps) })}
        </Button>
      ) : null}
    </div>
  )
}
