import type { Ticket } from '@fullhouse/contracts/tickets'
import { Button } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isSellable, ticketWord } from './lots.ts'

interface TicketActionsProps {
  ticket: Ticket
  now: number
  /** Nobody sells on what was not sent to them yet. */
  withHolder: boolean
  onSell: (ticketIds: readonly string[]) => unknown
}

/** Selling, or the way to the offer it is in, or why neither. */
export function TicketActions({ ticket, now, withHolder, onSell }: TicketActionsProps) {
  const { t } = useTranslation()
  const word = ticketWord(ticket)
  const ours = ticket.safety === 'reissued'
  if (!withHolder) return null
  if (isSellable(ticket, now)) {
    return (
      <>
        <Button size="lg" wide onClick={() => onSell([ticket.id])}>
          {t('tickets.one.sell')}
        </Button>
        <p className="mt-2.5 text-sm text-soft">{t(ours ? 'tickets.one.worksUntil' : 'tickets.one.yoursUntil')}</p>
      </>
    )
  }
  if (ticket.listing) {
    const locked = ours ? 'tickets.one.lockedText' : 'tickets.one.lockedOutside'
    const open = ours ? 'tickets.one.worksUntil' : 'tickets.one.yoursUntil'
    return (
      <>
        <Button size="lg" wide render={<Link to="/selling/$listingId" params={{ listingId: ticket.listing.id }} />}>
          {t('tickets.one.seeOffer')}
        </Button>
        <p className="mt-2.5 text-sm text-soft">{t(word === 'locked' ? locked : open)}</p>
      </>
    )
  }
  if (word === 'used') return <p className="text-soft">{t('tickets.one.usedText')}</p>
  return word === 'valid' ? <p className="text-soft">{t('tickets.one.tooLate')}</p> : null
}
