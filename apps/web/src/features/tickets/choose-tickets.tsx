import type { Ticket } from '@fullhouse/contracts/tickets'
import { EventDate, SeatLine } from '@fullhouse/domain-ui'
import { Button, useServerNow } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { byDate, isSellable, lotOf } from './lots.ts'
import { TicketCard } from './ticket-card.tsx'
import { usePurchases } from './use-purchases.ts'
import { isWithHolder } from './where-it-is.ts'

interface ChooseTicketsProps {
  tickets: readonly Ticket[]
  chosenIds?: readonly string[]
  onSell: (ticketIds: readonly string[]) => unknown
}

/** Tickets by date; marked ones of one lot can be sold as one offer. */
export function ChooseTickets({ tickets, chosenIds = [], onSell }: ChooseTicketsProps) {
  const { t } = useTranslation()
  const now = useServerNow(60_000)
  const purchases = usePurchases(tickets)
  const canSell = (ticket: Ticket) => isSellable(ticket, now) && isWithHolder(ticket, purchases.get(ticket.id))
  const [marked, setMarked] = useState<readonly string[]>(chosenIds)
  // A ticket that was sold or listed meanwhile must not stay marked out of sight.
  const chosen = tickets.filter((ticket) => marked.includes(ticket.id) && canSell(ticket))
  const lot = chosen[0] ? lotOf(chosen[0]) : null
  const mark = (id: string, on: boolean) => setMarked((ids) => (on ? [...ids, id] : ids.filter((one) => one !== id)))
  const anySellable = tickets.some(canSell)
  return (
    <>
      {anySellable ? <p className="pt-5 text-[0.9375rem] text-soft">{t('tickets.choose.hint')}</p> : null}
      {byDate(tickets).map((ofDate) => (
        <section key={ofDate[0]?.occurrence.occurrenceId} className="pt-7">
          {ofDate[0] ? <DateHeader ticket={ofDate[0]} /> : null}
          <ul className="grid gap-3 sm:grid-cols-2">
            {ofDate.map((ticket) => (
              <li key={ticket.id}>
                <TicketCard
                  ticket={ticket}
                  purchase={purchases.get(ticket.id)}
                  choice={
                    canSell(ticket)
                      ? {
                          checked: chosen.includes(ticket),
                          disabled: lot !== null && lotOf(ticket) !== lot,
                          onChange: (on) => mark(ticket.id, on),
                        }
                      : undefined
                  }
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {chosen.length > 0 ? (
        <section
          aria-label={t('tickets.choose.bar')}
          className="sticky bottom-15 z-20 -mx-4 mt-8 flex flex-wrap items-center gap-x-6 gap-y-3 border-t border-line bg-paper px-4 py-4 sm:-mx-7 sm:px-7 md:bottom-0"
        >
          <div className="min-w-0 flex-1 basis-56 text-[0.9375rem]">
            <p className="font-semibold">
              <SeatLine seats={chosen.map((ticket) => ticket.seat)} />
            </p>
            <p className="text-sm text-soft">{t('tickets.choose.otherLot')}</p>
          </div>
          <Button
            variant="main"
            size="lg"
            className="max-sm:w-full"
            onClick={() => onSell(chosen.map((ticket) => ticket.id))}
          >
            {t('tickets.choose.sell', { count: chosen.length })}
          </Button>
        </section>
      ) : null}
    </>
  )
}

function DateHeader({ ticket }: { ticket: Ticket }) {
  const { occurrence } = ticket
  return (
    <header className="mb-4 flex items-center gap-4">
      <EventDate startsAt={occurrence.startsAt} timeZone={occurrence.timeZone} size="sm" />
      <div className="min-w-0">
        <h2 className="display text-2xl">
          <Link
            to="/events/$eventId"
            params={{ eventId: occurrence.eventId }}
            search={{ occurrence: occurrence.occurrenceId }}
            className="underline-offset-4 hover:underline"
          >
            {occurrence.title}
          </Link>
        </h2>
        <p className="text-[0.9375rem] text-soft">
          {occurrence.venueName}, {occurrence.city}
        </p>
      </div>
    </header>
  )
}
