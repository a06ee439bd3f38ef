import { problemText } from '@fullhouse/app-frame/problem-text'
import type { Intake } from '@fullhouse/contracts/intake'
import { Button, Card, Field, Notice, TextInput } from '@fullhouse/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../lib/use-session.ts'
import { localCurrency } from './local-currency.ts'
import { useChangeIntake } from './mutations.ts'
import { PricePaid } from './price-paid.tsx'
import { asksFaceValue, askedPlaces, foundPieces } from './readings.ts'

const shared = ['section', 'row', 'gate'] as const

/** What is the same on every ticket, said once. Open by itself where several tickets are asked about. */
export function SameForAll({ intake, onUsed }: { intake: Intake; onUsed: () => void }) {
  const { t } = useTranslation()
  const { account } = useSession()
  const pieces = foundPieces(intake)
  const askedOften =
    pieces.filter(asksFaceValue).length > 1 ||
    pieces.filter((piece) => askedPlaces(piece).some((place) => place === 'section' || place === 'row')).length > 1
  const [open, setOpen] = useState(askedOften)
  const change = useChangeIntake(intake.id)
  const [places, setPlaces] = useState<Partial<Record<(typeof shared)[number], string>>>({})
  const first = pieces.find((piece) => piece.faceValue.value)?.faceValue.value
  const [chosen, setChosen] = useState<string | null>(null)
  const currency = chosen ?? first?.currency ?? localCurrency(intake.occurrence?.country ?? account?.country)
  const [amount, setAmount] = useState<number | null>(null)
  const count = pieces.length
  if (!open) {
    return (
      <Button size="sm" className="mb-3" onClick={() => setOpen(true)}>
        {t('intake.all.title', { count })}
      </Button>
    )
  }
  const filled = Object.fromEntries(
    Object.entries(places).flatMap(([place, text]) => (text.trim() ? [[place, text.trim()]] : [])),
  )
  const some = amount !== null || Object.keys(filled).length > 0
  const use = () =>
    change.mutate(
      {
        pieces: pieces.map(({ id }) => ({
          id,
          ...filled,
          ...(amount === null ? {} : { faceValue: { amount, currency } }),
        })),
      },
      {
        onSuccess: () => {
          setOpen(false)
          onUsed()
        },
      },
    )
  return (
    <Card className="mb-4">
      <h3 className="font-semibold">{t('intake.all.title', { count })}</h3>
      <p className="mb-3 text-sm text-soft">{t('intake.all.hint')}</p>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {shared.map((place) => (
          <Field key={place} label={t(`intake.piece.${place}`)}>
            <TextInput
              value={places[place] ?? ''}
              onChange={(text) => setPlaces({ ...places, [place]: text })}
              autoComplete="off"
              maxLength={place === 'row' ? 20 : 40}
            />
          </Field>
        ))}
      </div>
      <PricePaid
        amount={amount}
        currency={currency}
        onChange={(nextAmount, nextCurrency) => {
          setAmount(nextAmount)
          setChosen(nextCurrency)
        }}
      />
      {change.error ? (
        <Notice kind="error" className="mt-3">
          {problemText(change.error)}
        </Notice>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-2.5">
        <Button busy={change.isPending} disabled={!some} onClick={use}>
          {t('intake.all.use', { count })}
        </Button>
        <Button variant="quiet" onClick={() => setOpen(false)}>
          {t('intake.all.close')}
        </Button>
      </div>
    </Card>
  )
}
