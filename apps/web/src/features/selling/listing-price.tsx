import type { MyListing } from '@fullhouse/contracts/listings'
import { Money } from '@fullhouse/domain-ui'
import { Card, DescriptionList, dateText, useUi } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'

/** What is asked, what buyers pay, what I receive; and when the offer ends by itself. */
export function ListingPrice({ listing }: { listing: MyListing }) {
  const { t } = useTranslation()
  const { locale } = useUi()
  const { each, occurrence, expiresAt } = listing
  const live = listing.state === 'active' || listing.state === 'paused' || listing.state === 'waiting'
  return (
    <Card lift>
      <p className="text-[0.9375rem] text-soft">{t('selling.listing.priceTitle')}</p>
      <p className="display mb-4 text-4xl">
        <Money {...each.price} />
      </p>
      <DescriptionList
        items={[
          { key: 'pays', term: t('selling.listing.buyersPay'), value: <Money {...each.buyerPays} /> },
          {
            key: 'get',
            term: t('selling.listing.youReceive'),
            value: <Money {...each.sellerReceives} className="font-semibold" />,
          },
        ]}
      />
      {live ? (
        <p className="mt-4 text-sm text-soft">
          {t('selling.listing.ends', { date: dateText(expiresAt, 'dayTime', locale, occurrence.timeZone) })}
        </p>
      ) : null}
    </Card>
  )
}
