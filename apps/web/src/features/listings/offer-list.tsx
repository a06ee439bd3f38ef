import type { PublicListing } from '@fullhouse/contracts/listings'
import { ListingRow } from '@fullhouse/domain-ui'
import { Loading, SkeletonRow } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'

interface OfferListProps {
  offers: readonly PublicListing[]
  chosenId: string | undefined
  onChoose: (offer: PublicListing) => unknown
}

/** The offers, each with its price, whose it is and how it may be split. */
export function OfferList({ offers, chosenId, onChoose }: OfferListProps) {
  const { t } = useTranslation()
  return (
    <ul aria-label={t('listings.list.label')}>
      {offers.map((offer) => (
        <li key={offer.id}>
          <ListingRow
            seats={offer.seats}
            each={offer.each.buyerPays}
            safety={offer.safety}
            sentence={<OfferSentence offer={offer} />}
            selected={offer.id === chosenId}
            onSelect={() => onChoose(offer)}
            disabled={offer.mine}
          />
        </li>
      ))}
    </ul>
  )
}

const splitTexts = { any: null, together: 'together', pairs: 'pairs', no_single: 'noSingle' } as const

function OfferSentence({ offer }: { offer: PublicListing }) {
  const { t } = useTranslation()
  if (offer.mine) return t('listing.yours', { ns: 'domain' })
  const split = offer.seats.length > 1 ? splitTexts[offer.splitRule] : null
  return (
    <>
      {t(offer.safety === 'reissued' ? 'listings.list.keeps' : 'listings.list.from', { name: offer.seller.firstName })}
      {split ? <span className="block">{t(`listing.${split}`, { ns: 'domain' })}</span> : null}
    </>
  )
}

export function OfferListSkeleton() {
  return (
    <Loading className="px-5">
      <SkeletonRow />
      <SkeletonRow />
      <SkeletonRow />
      <SkeletonRow />
    </Loading>
  )
}
