import type { MyListing } from '@fullhouse/contracts/listings'
import { Button } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** The way back into selling for tickets that came back unsold before their event. */
export function SellAgain({ listing }: { listing: MyListing }) {
  const { t } = useTranslation()
  const left = listing.tickets.filter((ticket) => ticket.state === 'withdrawn')
  if (left.length === 0 || listing.state !== 'withdrawn') return null
  return (
    <Button render={<Link to="/sell" search={{ tickets: left.map((ticket) => ticket.ticketId).join(',') }} />}>
      {t('selling.listing.sellAgain', { count: left.length })}
    </Button>
  )
}
