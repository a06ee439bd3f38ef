import { moneyText } from '@fullhouse/app-frame/format'
import type { PublicListing } from '@fullhouse/contracts/listings'
import { useSeatLine } from '@fullhouse/domain-ui'
import type { Money } from '@fullhouse/kernel'
import { BarList, type BarListItem, Loading, SkeletonText } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { comparableQuery } from './queries.ts'

const shown = 5

/** The cheapest offers of others: of the same part of the house where there are any. */
export function nearestOffers(offers: readonly PublicListing[], section: string, currency: string): PublicListing[] {
  const others = offers
    .filter((offer) => !offer.mine && offer.each.buyerPays.currency === currency)
    .toSorted((a, b) => a.each.buyerPays.amount - b.each.buyerPays.amount)
  const near = others.filter((offer) => offer.section === section)
  return (near.length > 0 ? near : others).slice(0, shown)
}

interface ComparableOffersProps {
  occurrenceId: string
  section: string
  /** What a buyer would pay for one of mine. */
  mine: Money | undefined
}

/** What buyers see beside mine: all-in prices of the same date as bars. */
export function ComparableOffers({ occurrenceId, section, mine }: ComparableOffersProps) {
  const { t } = useTranslation()
  const line = useSeatLine()
  const { data, error } = useQuery(comparableQuery(occurrenceId))
  // Without an answer the price can be chosen all the same.
  if (error && !data) return null
  const offers = data && mine ? nearestOffers(data.items, section, mine.currency) : []
  const bars: BarListItem[] = offers.map((offer) => ({
    key: offer.id,
    label: line(offer.seats),
    value: offer.each.buyerPays.amount,
    text: moneyText(offer.each.buyerPays),
  }))
  if (mine) {
    bars.push({
      key: 'mine',
      label: <strong>{t('selling.others.yours')}</strong>,
      value: mine.amount,
      text: moneyText(mine),
      tone: 'curtain',
    })
  }
  return (
    <section aria-labelledby="others-title" className="border-t border-line pt-5">
      <h2 id="others-title" className="font-semibold">
        {t('selling.others.title')}
      </h2>
      {data === undefined ? (
        <Loading className="mt-3">
          <SkeletonText lines={3} />
        </Loading>
      ) : (
        <>
          <p className="mb-4 text-sm text-soft">
            {t(offers.length > 0 || !mine ? 'selling.others.sentence' : 'selling.others.none')}
          </p>
          <BarList label={t('selling.others.title')} items={bars.toSorted((a, b) => a.value - b.value)} />
        </>
      )}
    </section>
  )
}
