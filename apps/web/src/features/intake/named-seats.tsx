import { FormFrame } from '@fullhouse/app-frame/form-frame'
import type { Intake } from '@fullhouse/contracts/intake'
import { Button, Field, FilterChip, QuantityPicker, RadioCards, TextInput } from '@fullhouse/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChangeIntake } from './mutations.ts'
import { localCurrency } from './local-currency.ts'
import { PricePaid } from './price-paid.tsx'
import { seatNumbers } from './seat-numbers.ts'

/** The apps most tickets live in; any other is typed. */
const apps = ['Ticketmaster', 'AXS', 'SeatGeek', 'DICE', 'Eventim', 'Tickster', 'StubHub']
const quantities = Array.from({ length: 20 }, (_, index) => index + 1)

/** App, seats and face value of a transfer, as the person knows them. */
export function NamedSeats({ intake, onSaved }: { intake: Intake; onSaved: () => unknown }) {
  const { t } = useTranslation()
  const change = useChangeIntake(intake.id)
  const [known] = intake.pieces
  const named = intake.pieces.flatMap((piece) => (piece.seat.value === null ? [] : [piece.seat.value]))
  const [app, setApp] = useState(intake.app ?? '')
  const [section, setSection] = useState(known?.section.value ?? '')
  const [row, setRow] = useState(known?.row.value ?? '')
  const [kind, setKind] = useState<'numbered' | 'unnumbered'>(known && named.length === 0 ? 'unnumbered' : 'numbered')
  const [seats, setSeats] = useState(named.join(', '))
  const [count, setCount] = useState(Math.max(intake.pieces.length, 1))
  const [currency, setCurrency] = useState(
    known?.faceValue.value?.currency ?? localCurrency(intake.occurrence?.country),
  )
  const [amount, setAmount] = useState<number | null>(known?.faceValue.value?.amount ?? null)
  const [tried, setTried] = useState(false)
  const numbers = seatNumbers(seats)
  const needed = t('intake.piece.needed')
  const fault = {
    app: app.trim() === '' ? needed : undefined,
    section: section.trim() === '' ? needed : undefined,
    seats: kind === 'numbered' && !numbers ? t('intake.transfer.seatNumbersFault') : undefined,
    amount: amount === null ? needed : undefined,
  }
  const shown = tried ? fault : { app: undefined, section: undefined, seats: undefined, amount: undefined }
  const submit = async () => {
    setTried(true)
    if (amount === null || Object.values(fault).some(Boolean)) return
    await change
      .mutateAsync({
        app: app.trim(),
        seats: {
          section: section.trim(),
          row: row.trim() || null,
          ...(kind === 'numbered' ? { seats: numbers ?? [] } : { count }),
          faceValue: { amount, currency },
        },
      })
      .then(onSaved, () => undefined)
  }
  return (
    <div className="mt-8 border-t border-line pt-7">
      <FormFrame
        onSubmit={submit}
        busy={change.isPending}
        error={change.error}
        foot={
          <Button variant="main" size="lg" wide type="submit" busy={change.isPending}>
            {t('intake.transfer.save')}
          </Button>
        }
      >
        <div>
          <Field label={t('intake.transfer.app')} hint={t('intake.transfer.appHint')} error={shown.app}>
            <TextInput value={app} onChange={setApp} autoComplete="off" maxLength={60} />
          </Field>
          <div className="mt-2.5 flex flex-wrap gap-2">
            {apps.map((name) => (
              <FilterChip key={name} pressed={app === name} onPress={() => setApp(name)}>
                {name}
              </FilterChip>
            ))}
          </div>
        </div>
        <RadioCards
          legend={t('intake.transfer.seats')}
          columns={2}
          value={kind}
          onChange={setKind}
          cards={[
            { value: 'numbered', label: t('intake.transfer.numbered') },
            { value: 'unnumbered', label: t('intake.transfer.unnumbered') },
          ]}
        />
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <Field label={t('intake.piece.section')} error={shown.section}>
            <TextInput value={section} onChange={setSection} autoComplete="off" maxLength={60} />
          </Field>
          {kind === 'numbered' ? (
            <Field label={t('intake.piece.row')} optional>
              <TextInput value={row} onChange={setRow} autoComplete="off" maxLength={20} />
            </Field>
          ) : (
            <div>
              <p className="mb-1.5 text-[0.9375rem] font-semibold">{t('intake.transfer.count')}</p>
              <QuantityPicker
                label={t('intake.transfer.count')}
                value={count}
                onChange={setCount}
                allowed={quantities}
              />
            </div>
          )}
        </div>
        {kind === 'numbered' ? (
          <Field
            label={t('intake.transfer.seatNumbers')}
            hint={t('intake.transfer.seatNumbersHint')}
            error={shown.seats}
          >
            <TextInput value={seats} onChange={setSeats} autoComplete="off" maxLength={120} />
          </Field>
        ) : null}
        <PricePaid
          amount={amount}
          currency={currency}
          error={shown.amount}
          onChange={(nextAmount, nextCurrency) => {
            setAmount(nextAmount)
            setCurrency(nextCurrency)
          }}
        />
      </FormFrame>
    </div>
  )
}
