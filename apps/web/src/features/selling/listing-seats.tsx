import type { MyListing } from '@fullhouse/contracts/listings'
import { useSeatLine } from '@fullhouse/domain-ui'
import { Tag, type Tone } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

const tones: Record<MyListing['tickets'][number]['state'], Tone> = {
  available: 'ok',
  locked: 'amber',
  sold: 'sea',
  withdrawn: 'neutral',
}

/** Each seat of the offer and how it stands; sold ones are no longer mine to open. */
export function ListingSeats({ listing }: { listing: MyListing }) {
  const { t } = useTranslation()
  const line = useSeatLine()
  return (
    <section aria-labelledby="seats-title">
      <h2 id="seats-title" className="mb-2 font-semibold">
        {t('selling.listing.seats')}
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {listing.tickets.map(({ ticketId, seat, state }) => (
          <li key={ticketId} className="flex min-h-13 items-center justify-between gap-4">
            {state === 'sold' ? (
              <span className="text-soft">{line([seat])}</span>
            ) : (
              <Link
                to="/tickets/$ticketId"
                params={{ ticketId }}
                className="inline-flex min-h-11 items-center underline-offset-4 hover:underline"
              >
                {line([seat])}
              </Link>
            )}
            {state === 'available' && listing.state === 'waiting' ? (
              <Tag tone="amber">{t('selling.listing.seat.waiting')}</Tag>
            ) : (
              <Tag tone={tones[state]}>{t(`selling.listing.seat.${state}`)}</Tag>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
