import { moneyText } from '@fullhouse/app-frame/format'
import type { Intake, IntakePiece } from '@fullhouse/contracts/intake'
import type { Money } from '@fullhouse/kernel'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../lib/use-session.ts'
import { asksFaceValue } from './readings.ts'
import { localCurrency } from './local-currency.ts'
import { PricePaid } from './price-paid.tsx'
import { useSaveSoon } from './use-save-soon.ts'

interface PieceFaceValueProps {
  intake: Intake
  piece: IntakePiece
  open: boolean
  onSave: (faceValue: Money) => void
}

/** The printed price, and whether it was read or is the person's word; an input where it is asked. */
export function PieceFaceValue({ intake, piece, open, onSave }: PieceFaceValueProps) {
  const { t } = useTranslation()
  const { account } = useSession()
  const { faceValue } = piece
  const { value } = faceValue
  const unsure = asksFaceValue(piece)
  const [chosen, setChosen] = useState<string | null>(null)
  const currency = chosen ?? value?.currency ?? localCurrency(intake.occurrence?.country ?? account?.country)
  const [amount, setAmount] = useState(unsure ? null : (value?.amount ?? null))
  const { later, now } = useSaveSoon((next: Money) => {
    if (unsure || next.amount !== value?.amount || next.currency !== value.currency) onSave(next)
  })
  if (!open) {
    if (!value) return null
    return (
      <p className="mt-2 text-[0.9375rem]">
        {t('intake.piece.faceValue')} <strong className="tabular-nums">{moneyText(value)}</strong>
        <span className="text-soft"> · {t(faceValue.corrected ? 'intake.piece.declared' : 'intake.piece.read')}</span>
      </p>
    )
  }
  return (
    <PricePaid
      amount={amount}
      currency={currency}
      perhaps={unsure && value ? value : null}
      onLeave={now}
      onChange={(nextAmount, nextCurrency) => {
        setAmount(nextAmount)
        setChosen(nextCurrency)
        if (nextAmount !== null) later({ amount: nextAmount, currency: nextCurrency })
      }}
    />
  )
}
