import type { Ticket } from '@fullhouse/contracts/tickets'
import { CustodyTrail, PrintedDate, TicketStub } from '@fullhouse/domain-ui'
import { CopyButton, dateText, Notice, useOnline, useServerNow, useUi } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { ChevronDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { custodyWords } from './custody-words.ts'
import { DownloadTicket } from './download-ticket.tsx'
import { liveWord } from './live-word.ts'
import { purchaseQuery } from './queries.ts'
import { TakeAway } from './take-away.tsx'
import { TicketActions } from './ticket-actions.tsx'
import { TicketNeighbours } from './ticket-neighbours.tsx'
import { TicketPurchase } from './ticket-purchase.tsx'
import { TicketSlot } from './ticket-slot.tsx'
import { useScreenAwake } from './use-screen-awake.ts'
import { isWithHolder, stubStateOf } from './where-it-is.ts'

interface TicketAtHandProps {
  ticket: Ticket
  /** The last try to ask the server failed: what is shown is what we knew. */
  unreachable: boolean
  onSell: (ticketIds: readonly string[]) => unknown
}

export function TicketAtHand({ ticket, unreachable, onSell }: TicketAtHandProps) {
  const { t } = useTranslation()
  const { locale } = useUi()
  const online = useOnline()
  const now = useServerNow(20_000)
  const { occurrence, seat, code, custody, transactionId, printedStartsAt } = ticket
  const purchase = useQuery({ ...purchaseQuery(transactionId ?? ''), enabled: transactionId !== null }).data
  useScreenAwake(code !== null)
  const [wide] = useState(() => window.innerWidth >= 1024)
  const live = liveWord(ticket, now, t)
  return (
    <div className="mx-auto grid max-w-[22rem] items-start gap-x-14 gap-y-6 lg:max-w-4xl lg:grid-cols-[22rem_1fr]">
      <div>
        <TicketNeighbours ticket={ticket} />
        {code !== null && (!online || unreachable) ? (
          <Notice kind="warn" announce className="mb-4">
            {t(online ? 'tickets.one.stale' : 'tickets.one.offline')}
          </Notice>
        ) : null}
        <TicketStub
          title={occurrence.title}
          when={dateText(occurrence.startsAt, 'dayTime', locale, occurrence.timeZone)}
          venue={occurrence.venueName}
          place={seat}
          state={stubStateOf(ticket, purchase)}
          code={<TicketSlot ticket={ticket} purchase={purchase} />}
          {...(live ? { live } : {})}
          custody={custodyWords(ticket, t)}
        />
      </div>
      <div className="lg:pt-14">
        <PrintedDate
          printed={printedStartsAt}
          event={ticket.printedEvent}
          title={occurrence.title}
          startsAt={occurrence.startsAt}
          timeZone={occurrence.timeZone}
          saidBy={transactionId === null ? 'you' : 'seller'}
          className="mb-5"
        />
        <TicketActions ticket={ticket} now={now} withHolder={isWithHolder(ticket, purchase)} onSell={onSell} />
        {ticket.hasFile ? <DownloadTicket ticket={ticket} /> : null}
        {purchase ? <TicketPurchase purchase={purchase} /> : null}
        <Fold title={t('tickets.custody.trail')} open={wide}>
          <CustodyTrail steps={custody} zone={occurrence.timeZone} />
        </Fold>
        {code === null ? null : (
          <Fold title={t('tickets.one.asText')} open={false}>
            <p className="text-sm text-soft">{t('tickets.one.asTextHint')}</p>
            <p className="my-3 font-mono text-xs break-all">{code}</p>
            <CopyButton value={code} />
          </Fold>
        )}
        {ticket.removable ? <TakeAway ticket={ticket} /> : null}
      </div>
    </div>
  )
}

function Fold({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open} className="group mt-6 border-t border-line pt-2" data-print="never">
      <summary className="flex min-h-11 items-center justify-between font-semibold">
        {title}
        <ChevronDown size={18} aria-hidden className="text-soft group-open:rotate-180" />
      </summary>
      <div className="pt-3 pb-2">{children}</div>
    </details>
  )
}
