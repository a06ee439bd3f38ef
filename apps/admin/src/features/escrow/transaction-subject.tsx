import type { DeskTransaction } from '@fullhouse/contracts/desk'
import { EventDate, Money, SeatLine } from '@fullhouse/domain-ui'
import { Avatar, DateTime, Tag } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ClaimPanel } from './claim-panel.tsx'
import { TransferPanel } from './transfer-panel.tsx'

/** The date, the people and the tickets it is about. */
export function TransactionSubject({ transaction }: { transaction: DeskTransaction }) {
  const { t } = useTranslation()
  const { occurrence, items } = transaction
  return (
    <div className="space-y-6">
      <section aria-label={t('escrow.one.occurrence')} className="flex items-start gap-4">
        <EventDate startsAt={occurrence.startsAt} timeZone={occurrence.timeZone} size="sm" />
        <div className="min-w-0">
          <p className="display text-2xl">{occurrence.title}</p>
          <p className="mt-1 text-[0.9375rem] text-soft">
            {occurrence.venueName}, {occurrence.city}
          </p>
          <Link
            to="/tickets"
            search={{ event: occurrence.eventId, occurrence: occurrence.occurrenceId }}
            className="inline-flex min-h-8 items-center text-sm underline underline-offset-4"
          >
            {t('escrow.one.seeOccurrence')}
          </Link>
        </div>
      </section>
      <ClaimPanel transaction={transaction} />
      <TransferPanel transaction={transaction} />
      <section aria-label={t('escrow.one.people')} className="border-t border-line pt-4">
        <ul className="space-y-3">
          <Someone role={t('escrow.one.buyer')} person={transaction.buyer} />
          <Someone role={t('escrow.one.seller')} person={transaction.seller} />
        </ul>
      </section>
      <section aria-label={t('escrow.one.tickets')} className="border-t border-line pt-4">
        <h2 className="mb-2 font-semibold">{t('escrow.one.tickets')}</h2>
        <ul className="divide-y divide-line">
          {items.map((item) => (
            <li key={item.ticketId} className="py-2.5 text-[0.9375rem]">
              <div className="flex justify-between gap-4">
                <SeatLine seats={[item.seat]} />
                <Money {...item.shares.price} />
              </div>
              <p className="mt-1 flex flex-wrap items-center gap-x-2 text-sm text-soft">
                {item.scannedAt ? (
                  <>
                    <Tag tone="ok">{t('escrow.one.scanned')}</Tag>
                    <DateTime value={item.scannedAt} zone={occurrence.timeZone} format="short" />
                  </>
                ) : (
                  `${t('escrow.one.scanned')}: ${t('escrow.one.notScanned')}`
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function Someone({ role, person }: { role: string; person: DeskTransaction['buyer'] }) {
  return (
    <li className="flex items-center gap-3">
      <Avatar name={person.name} />
      <div className="min-w-0 text-[0.9375rem]">
        <p>
          <span className="text-soft">{role}: </span>
          <Link to="/people" search={{ q: person.email }} className="font-semibold underline-offset-4 hover:underline">
            {person.name}
          </Link>
        </p>
        <p className="truncate text-sm text-soft" title={person.email}>
          {person.email}
        </p>
      </div>
    </li>
  )
}
