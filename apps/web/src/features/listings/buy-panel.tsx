import { hasCode } from '@fullhouse/api-client'
import { moneyText } from '@fullhouse/app-frame/format'
import { problemText } from '@fullhouse/app-frame/problem-text'
import type { PublicListing } from '@fullhouse/contracts/listings'
import { BuyerPriceLines, SafetyTag } from '@fullhouse/domain-ui'
import { Button, Notice, QuantityPicker } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import { times } from './choose-offer.ts'

interface BuyPanelProps {
  offer: PublicListing
  quantity: number
  onQuantity: (quantity: number) => unknown
  onBuy: () => unknown
  buying: boolean
  /** Why the last try to reserve was refused. */
  refusal: { error: unknown; listingId: string } | null
}

/** The one main action: so many, there, for that much and nothing more. */
export function BuyPanel({ offer, quantity, onQuantity, onBuy, buying, refusal }: BuyPanelProps) {
  const { t } = useTranslation()
  const total = times(offer.each.buyerPays, quantity)
  const place = offer.row
    ? t('listings.buy.inRow', { row: offer.row })
    : t('listings.buy.inSection', { section: offer.section })
  return (
    <section
      aria-label={t('listings.buy.label')}
      className="sticky bottom-15 z-20 -mx-4 border-t border-line bg-paper px-4 pt-3 pb-2 sm:-mx-7 sm:pb-4 sm:px-7 md:bottom-0 lg:mx-0 lg:px-5"
    >
      {refusal ? <Refusal {...refusal} offer={offer} /> : null}
      <p className="mb-2.5">
        <SafetyTag level={offer.safety} />
      </p>
      <div className="flex items-center gap-3">
        {offer.quantities.length > 1 ? (
          <QuantityPicker
            label={t('listings.buy.howMany')}
            value={quantity}
            allowed={offer.quantities}
            onChange={onQuantity}
          />
        ) : null}
        <Button variant="main" size="lg" wide busy={buying} onClick={onBuy} disabled={offer.mine}>
          {t('listings.buy.button', { count: quantity, place, price: moneyText(total) })}
        </Button>
      </div>
      <details className="mt-1.5 text-sm">
        <summary className="flex min-h-9 flex-wrap items-center gap-x-2 text-soft">
          {t('listings.buy.nothingMore')}{' '}
          <span className="underline underline-offset-4">{t('listings.buy.inside')}</span>
        </summary>
        <BuyerPriceLines
          className="pt-1 pb-2"
          count={quantity}
          shares={{
            price: times(offer.each.price, quantity),
            buyerFee: times(offer.each.buyerFee, quantity),
            buyerFeeVat: times(offer.each.buyerFeeVat, quantity),
            buyerPays: total,
          }}
        />
        <p className="pb-2 text-soft">
          {t(`listings.buy.face.${offer.faceValueSource}`, { price: moneyText(offer.faceValue) })}
        </p>
      </details>
    </section>
  )
}

function Refusal({ error, listingId, offer }: { error: unknown; listingId: string; offer: PublicListing }) {
  const { t } = useTranslation()
  const priceChanged = hasCode(error, 'escrow.price_changed')
  // Where another offer is shown by now, its price is no news.
  if (priceChanged && listingId !== offer.id) return null
  const text = priceChanged
    ? t('listings.buy.priceChanged', { price: moneyText(offer.each.buyerPays) })
    : problemText(error)
  return (
    <Notice kind={priceChanged ? 'warn' : 'error'} announce className="mb-3">
      {text}
    </Notice>
  )
}
