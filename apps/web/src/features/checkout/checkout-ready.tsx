import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import type { Transaction } from '@fullhouse/contracts/escrow'
import { EventDate, PrintedDate, Protection, useSeatLine } from '@fullhouse/domain-ui'
import { Button, dateText, PageTitle, useUi } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** Paid: the tickets stand and lead to their codes, or the seller is about to send them. */
export function CheckoutReady({ transaction }: { transaction: Transaction }) {
  const { t } = useTranslation()
  const line = useSeatLine()
  const top = useRef<HTMLDivElement>(null)
  const { occurrence, items, safety } = transaction
  const sent = safety === 'transfer'
  useEffect(() => top.current?.focus(), [])
  const title = t(`checkout.ready.title.${safety}`, { count: items.length })
  const [first] = items
  return (
    <div className="mx-auto max-w-xl py-10 sm:py-16">
      <DocumentTitle>{title}</DocumentTitle>
      <div ref={top} tabIndex={-1} className="outline-hidden">
        <PageTitle {...(sent ? { sentence: <ToSend transaction={transaction} /> } : {})}>{title}</PageTitle>
      </div>
      <Protection
        level={safety}
        heldUntil={transaction.clearsAt}
        zone={occurrence.timeZone}
        app={transaction.app}
        className="mt-5"
      />
      <PrintedDate
        printed={transaction.printedStartsAt}
        event={transaction.printedEvent}
        title={occurrence.title}
        startsAt={occurrence.startsAt}
        timeZone={occurrence.timeZone}
        className="mt-5"
      />
      <div className="mt-8 overflow-hidden rounded-card border border-line bg-card">
        <div className="flex items-center gap-4 p-5">
          <EventDate startsAt={occurrence.startsAt} timeZone={occurrence.timeZone} size="sm" />
          <div className="min-w-0">
            <h2 className="display text-2xl">{occurrence.title}</h2>
            <p className="text-soft">
              {occurrence.venueName}, {occurrence.city}
            </p>
          </div>
        </div>
        <ul className="border-t-2 border-dashed border-line">
          {items.map((item) => (
            <li key={item.ticketId} className="border-b border-line last:border-b-0">
              <Link
                to="/tickets/$ticketId"
                params={{ ticketId: item.ticketId }}
                className="flex min-h-14 items-center justify-between gap-4 px-5 hover:bg-well"
              >
                {line([item.seat])}
                <ChevronRight size={18} aria-hidden className="text-soft" />
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <div className="mt-6 flex flex-wrap gap-3">
        {first && !sent ? (
          <Button
            variant="main"
            size="lg"
            render={<Link to="/tickets/$ticketId" params={{ ticketId: first.ticketId }} />}
          >
            {t('checkout.ready.show', { count: items.length })}
          </Button>
        ) : null}
        <Button
          variant={sent ? 'main' : 'plain'}
          size="lg"
          render={<Link to="/transactions/$transactionId" params={{ transactionId: transaction.id }} />}
        >
          {t('checkout.toPurchase')}
        </Button>
      </div>
      <p className="mt-6 text-sm text-soft">{t('checkout.ready.reference', { reference: transaction.reference })}</p>
    </div>
  )
}

/** By when the seller sends, in which app, to which address. */
function ToSend({ transaction }: { transaction: Transaction }) {
  const { t } = useTranslation()
  const { locale } = useUi()
  const { transfer, occurrence, counterpart, items } = transaction
  if (!transfer) return null
  const { app, dueAt, sendTo } = transfer
  return (
    <>
      {t('checkout.ready.toSend', {
        name: counterpart.firstName,
        date: dateText(dueAt, 'dayTime', locale, occurrence.timeZone),
        app,
        count: items.length,
      })}
      {sendTo ? <span className="mt-2 block">{t('checkout.ready.sendTo', { email: sendTo.email, app })}</span> : null}
    </>
  )
}
