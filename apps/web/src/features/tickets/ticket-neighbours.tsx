import type { Ticket } from '@fullhouse/contracts/tickets'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { byDate } from './lots.ts'
import { ticketsQuery } from './queries.ts'

const round = 'inline-flex size-11 items-center justify-center rounded-full hover:bg-well'

/** Back to all tickets, and along those of the same evening: "1 of 2". */
export function TicketNeighbours({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const { data } = useInfiniteQuery(ticketsQuery('upcoming'))
  const { occurrenceId } = ticket.occurrence
  const held = data?.pages.flatMap((page) => page.items) ?? []
  const together = byDate(held).find((ofDate) => ofDate[0]?.occurrence.occurrenceId === occurrenceId) ?? []
  const index = together.findIndex((other) => other.id === ticket.id)
  return (
    <div className="mb-3 flex min-h-11 items-center justify-between" data-print="never">
      <Link to="/tickets" className="-ml-2 inline-flex min-h-11 items-center px-2 underline-offset-4 hover:underline">
        {t('tickets.one.close')}
      </Link>
      {index >= 0 && together.length > 1 ? (
        <nav className="flex items-center text-soft tabular-nums">
          <Neighbour ticket={together[index - 1]} label={t('tickets.one.previous')}>
            <ChevronLeft size={20} aria-hidden />
          </Neighbour>
          <span className="text-sm">{t('tickets.one.ofMany', { index: index + 1, count: together.length })}</span>
          <Neighbour ticket={together[index + 1]} label={t('tickets.one.next')}>
            <ChevronRight size={20} aria-hidden />
          </Neighbour>
        </nav>
      ) : null}
    </div>
  )
}

function Neighbour({ ticket, label, children }: { ticket: Ticket | undefined; label: string; children: ReactNode }) {
  if (!ticket) return <span className={`${round} invisible`}>{children}</span>
  return (
    <Link to="/tickets/$ticketId" params={{ ticketId: ticket.id }} replace aria-label={label} className={round}>
      {children}
    </Link>
  )
}
