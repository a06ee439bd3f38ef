import { moneyText } from '@fullhouse/app-frame/format'
import type { PriceBounds } from '@fullhouse/contracts/pricing'
import { Button, Card, Field, MoneyInput, Skeleton, Slider } from '@fullhouse/ui'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { priceLine } from './price-range.ts'

interface PriceCardProps {
  /** Minor units each; `null` while nothing readable is entered. */
  price: number | null
  currency: string
  onPrice: (price: number | null) => void
  bounds: PriceBounds | undefined
  /** Why this price cannot be asked, in words. */
  problem: string | null
  count: number
}

/** The price, large; a line to move it on, up to the most allowed; a field for the exact amount; the rule. */
export function PriceCard({ price, currency, onPrice, bounds, problem, count }: PriceCardProps) {
  const { t } = useTranslation()
  return (
    <Card lift>
      <p className="flex items-baseline justify-between gap-4">
        <span className="display text-[2.75rem] tabular-nums sm:text-5xl" data-testid="asked-price">
          {price === null ? '–' : moneyText({ amount: price, currency })}
        </span>
        {count > 1 ? <span className="text-soft">{t('selling.price.each')}</span> : null}
      </p>
      {bounds ? <PriceSlider price={price} onPrice={onPrice} bounds={bounds} /> : <Skeleton className="my-6 h-2" />}
      <Field label={t('selling.price.exact')} error={problem ?? undefined} className="mt-5 sm:max-w-64">
        <MoneyInput value={price} onChange={onPrice} currency={currency} />
      </Field>
      {bounds ? <Rule bounds={bounds} /> : null}
    </Card>
  )
}

function PriceSlider({ price, onPrice, bounds }: { bounds: PriceBounds } & Pick<PriceCardProps, 'price' | 'onPrice'>) {
  const { t } = useTranslation()
  const { floor, cap } = bounds
  const line = priceLine(bounds)
  return (
    <Slider
      {...line}
      value={Math.min(Math.max(price ?? line.min, line.min), line.max)}
      onChange={(next) => onPrice(Math.min(Math.max(next, floor.amount), cap.amount))}
      label={t('selling.price.label')}
      valueText={(value) => moneyText({ amount: Math.min(value, cap.amount), currency: cap.currency })}
      marks={[{ value: cap.amount, limit: true }]}
      startText={moneyText(floor)}
      endText={t('selling.price.mostAllowed', { price: moneyText(cap) })}
    />
  )
}

function Rule({ bounds }: { bounds: PriceBounds }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div className="mt-2 text-sm">
      <Button
        variant="quiet"
        size="sm"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="-ml-3.5 font-normal underline underline-offset-4"
      >
        {t('selling.price.why')}
      </Button>
      <div id={id} hidden={!open}>
        <p>
          <strong>{t(`selling.price.setBy.${bounds.setBy}`)}</strong> {bounds.rule}
        </p>
        {bounds.citation ? <Citation text={bounds.citation} /> : null}
        <p className="mt-1 text-soft">{t('selling.price.whyMore')}</p>
        <p className="mt-1 text-soft">{bounds.floorRule}</p>
      </div>
    </div>
  )
}

/** The law or policy it is taken from; the address in it can be opened. */
function Citation({ text }: { text: string }) {
  const [, before = '', address, after = ''] = /^(.*?)(https?:\/\/[^\s)]+)(.*)$/.exec(text) ?? [text, text]
  return (
    <p className="mt-1 text-soft">
      {before}
      {address ? (
        <a href={address} target="_blank" rel="noreferrer" className="wrap-anywhere underline underline-offset-4">
          {address}
        </a>
      ) : null}
      {after}
    </p>
  )
}
