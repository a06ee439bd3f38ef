import type { PublicListing } from '@fullhouse/contracts/listings'
import { ListingRow, PrintedDate, Protection } from '@fullhouse/domain-ui'
import { Loading, SkeletonRow } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
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
            {...(offer.id === chosenId ? { className: 'border-b-0' } : {})}
          />
          {offer.id === chosenId && !offer.mine ? <ChosenProtection offer={offer} /> : null}
        </li>
      ))}
    </ul>
  )
}

/** What the chosen offer protects, under its row, before anybody presses the button. */
function ChosenProtection({ offer }: { offer: PublicListing }) {
  const { t } = useTranslation()
  const { title, startsAt, timeZone } = offer.occurrence
  return (
    <div className="space-y-3 border-b border-l-4 border-line border-l-curtain bg-card px-5 pb-4">
      <Protection
        level={offer.safety}
        heldUntil={offer.heldUntil}
        zone={timeZone}
        app={offer.transfer?.app ?? null}
        withinHours={offer.transfer?.withinHours}
        noTag
        className="text-sm"
      >
        <Link to="/about/protection" className="text-ink underline underline-offset-4">
          {t('listings.list.how')}
        </Link>
      </Protection>
      <PrintedDate
        printed={offer.printedStartsAt}
        event={offer.printedEvent}
        title={title}
        startsAt={startsAt}
        timeZone={timeZone}
      />
    </div>
  )
}

const splitTexts = { any: null, together: 'together', pairs: 'pairs', no_single: 'noSingle' } as const

function OfferSentence({ offer }: { offer: PublicListing }) {
  const { t } = useTranslation()
  if (offer.mine) return t('listing.yours', { ns: 'domain' })
  const { seller, printedStartsAt, printedEvent } = offer
  const split = offer.seats.length > 1 ? splitTexts[offer.splitRule] : null
  return (
    <>
      {wayWords(offer, t)}
      <span className="block text-sm">
        {seller.finishedSales > 0
          ? t('listings.list.sales', { count: seller.finishedSales })
          : t('listings.list.newSeller')}
      </span>
      {split ? <span className="block">{t(`listing.${split}`, { ns: 'domain' })}</span> : null}
      {printedEvent || printedStartsAt ? (
        <span className="mt-1 block text-sm font-semibold text-amber">
          {t(printedEvent ? 'listings.list.printedEvent' : 'listings.list.printedDiffers')}
        </span>
      ) : null}
    </>
  )
}

/** What the seller does with the ticket, by the way it reaches its buyer. */
function wayWords({ safety, seller, transfer }: PublicListing, t: TFunction): string {
  const name = seller.firstName
  if (safety === 'reissued') return t('listings.list.keeps', { name })
  if (safety === 'as_is' || !transfer) return t('listings.list.file', { name })
  return t('listings.list.sends', { name, app: transfer.app, hours: transfer.withinHours })
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
