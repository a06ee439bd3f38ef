import type { Ticket } from '@fullhouse/contracts/tickets'
import { CustodyTrail, TicketCode, TicketStub, useSeatLine } from '@fullhouse/domain-ui'
import { Button, CopyButton, dateText, Notice, useOnline, useServerNow, useUi } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { ChevronDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { custodyWords } from './custody-words.ts'
import { liveWord } from './live-word.ts'
import { isSellable, ticketWord } from './lots.ts'
import { TicketNeighbours } from './ticket-neighbours.tsx'
import { useScreenAwake } from './use-screen-awake.ts'

interface TicketAtHandProps {
  ticket: Ticket
  /** The last try to ask the server failed: what is shown is what we knew. */
  unreachable: boolean
  onSell: (ticketIds: readonly string[]) => unknown
}

export function TicketAtHand({ ticket, unreachable, onSell }: TicketAtHandProps) {
  const { t } = useTranslation()
  const { locale } = useUi()
  const line = useSeatLine()
  const online = useOnline()
  const now = useServerNow(20_000)
  const { occurrence, seat, code, custody } = ticket
  const word = ticketWord(ticket)
  useScreenAwake(code !== null)
  const [wide] = useState(() => window.innerWidth >= 1024)
  // A ticket being bought still works, so its code stays until the server takes it away.
  const stubState = word === 'paused' || (word === 'locked' && code !== null) ? 'valid' : word
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
          state={stubState}
          code={
            code === null ? (
              <p className="grid min-h-40 place-items-center text-center text-soft">{t('tickets.one.noCode')}</p>
            ) : (
              <TicketCode payload={code} seat={line([seat])} />
            )
          }
          {...(live ? { live } : {})}
          custody={custodyWords(custody, occurrence.timeZone, t)}
        />
      </div>
      <div className="lg:pt-14">
        <TicketActions ticket={ticket} now={now} onSell={onSell} />
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

function TicketActions({ ticket, now, onSell }: { ticket: Ticket; now: number; onSell: TicketAtHandProps['onSell'] }) {
  const { t } = useTranslation()
  const word = ticketWord(ticket)
  if (isSellable(ticket, now)) {
    return (
      <>
        <Button size="lg" wide onClick={() => onSell([ticket.id])}>
          {t('tickets.one.sell')}
        </Button>
        <p className="mt-2.5 text-sm text-soft">{t('tickets.one.worksUntil')}</p>
      </>
    )
  }
  if (ticket.listing) {
    return (
      <>
        <Button size="lg" wide render={<Link to="/selling/$listingId" params={{ listingId: ticket.listing.id }} />}>
          {t('tickets.one.seeOffer')}
        </Button>
        <p className="mt-2.5 text-sm text-soft">
          {t(word === 'locked' ? 'tickets.one.lockedText' : 'tickets.one.worksUntil')}
        </p>
      </>
    )
  }
  if (word === 'used') return <p className="text-soft">{t('tickets.one.usedText')}</p>
  return word === 'valid' ? <p className="text-soft">{t('tickets.one.tooLate')}</p> : null
}
