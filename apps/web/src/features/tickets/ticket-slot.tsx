import type { Transaction } from '@fullhouse/contracts/escrow'
import type { Ticket } from '@fullhouse/contracts/tickets'
import { TicketCode, useSeatLine } from '@fullhouse/domain-ui'
import { dateText, useUi } from '@fullhouse/ui'
import { Smartphone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isAwaited, isWithHolder } from './where-it-is.ts'

/** The upper half of the stub: the code, or where the ticket is instead. */
export function TicketSlot({ ticket, purchase }: { ticket: Ticket; purchase: Transaction | undefined }) {
  const { t } = useTranslation()
  const line = useSeatLine()
  const { code, symbology, seat, safety } = ticket
  if (code !== null) return <TicketCode payload={code} symbology={symbology} seat={line([seat])} />
  if (safety === 'transfer') return <InApp ticket={ticket} purchase={purchase} />
  return <p className="grid min-h-40 place-items-center text-center text-soft">{t('tickets.one.noCode')}</p>
}

function InApp({ ticket, purchase }: { ticket: Ticket; purchase: Transaction | undefined }) {
  const { t } = useTranslation()
  const { locale } = useUi()
  const transfer = purchase?.transfer
  const key = isWithHolder(ticket, purchase)
    ? 'there'
    : !isAwaited(ticket, purchase)
      ? 'unknown'
      : transfer?.missedAt
        ? 'missed'
        : transfer?.sentAt
          ? 'sent'
          : 'awaited'
  return (
    <div className="grid min-h-48 place-items-center content-center gap-2 px-2 text-center">
      <Smartphone size={36} strokeWidth={1.5} aria-hidden className="text-soft" />
      <p className="display text-2xl">
        {t(key === 'there' ? 'tickets.app.title' : 'tickets.app.through', { app: ticket.app })}
      </p>
      <p className="text-[0.9375rem] text-soft">
        {t(`tickets.app.${key}`, {
          app: ticket.app,
          name: purchase?.counterpart.firstName,
          date: transfer ? dateText(transfer.dueAt, 'dayTime', locale, ticket.occurrence.timeZone) : '',
        })}
      </p>
    </div>
  )
}
