import { moneyText } from '@fullhouse/app-frame/format'
import type { MyListing } from '@fullhouse/contracts/listings'
import { EventDate, ListingStateTag, SeatLine } from '@fullhouse/domain-ui'
import { Tag } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** One offer of mine in the list. */
export function OfferLine({ offer }: { offer: MyListing }) {
  const { t } = useTranslation()
  const { occurrence, tickets, each, state } = offer
  const sold = tickets.filter((ticket) => ticket.state === 'sold').length
  const locked = tickets.some((ticket) => ticket.state === 'locked')
  return (
    <li className="relative flex items-start gap-4 border-b border-line py-5 sm:gap-5">
      <EventDate startsAt={occurrence.startsAt} timeZone={occurrence.timeZone} size="sm" />
      <div className="min-w-0 flex-1">
        <h2 className="display text-xl">
          <Link
            to="/selling/$listingId"
            params={{ listingId: offer.id }}
            className="underline-offset-4 after:absolute after:inset-0 hover:underline"
          >
            {occurrence.title}
          </Link>
        </h2>
        <p className="text-[0.9375rem]">
          <SeatLine seats={tickets.map((ticket) => ticket.seat)} />
        </p>
        <p className="text-sm text-soft">
          {t('sales.eachYou', { price: moneyText(each.price), receive: moneyText(each.sellerReceives) })}
        </p>
        <div className="mt-2 flex flex-wrap items-center gap-2">
          <ListingStateTag state={state} />
          {locked ? <Tag tone="amber">{t('sales.locked')}</Tag> : null}
          {sold > 0 && state !== 'sold' ? (
            <Tag tone="sea">{t('sales.soldOf', { sold, count: tickets.length })}</Tag>
          ) : null}
        </div>
      </div>
    </li>
  )
}
