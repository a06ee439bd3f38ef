import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import type { Transaction } from '@fullhouse/contracts/escrow'
import { EventDate, SafetySentence, useSeatLine } from '@fullhouse/domain-ui'
import { Button, PageTitle } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** The tickets stand; each leads to its code. */
export function CheckoutReady({ transaction }: { transaction: Transaction }) {
  const { t } = useTranslation()
  const line = useSeatLine()
  const top = useRef<HTMLDivElement>(null)
  const { occurrence, items } = transaction
  useEffect(() => top.current?.focus(), [])
  const title = t('checkout.ready.title', { count: items.length })
  const [first] = items
  return (
    <div className="mx-auto max-w-xl py-10 sm:py-16">
      <DocumentTitle>{title}</DocumentTitle>
      <div ref={top} tabIndex={-1} className="outline-hidden">
        <PageTitle sentence={<SafetySentence level={transaction.safety} />}>{title}</PageTitle>
      </div>
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
        {first ? (
          <Button
            variant="main"
            size="lg"
            render={<Link to="/tickets/$ticketId" params={{ ticketId: first.ticketId }} />}
          >
            {t('checkout.ready.show', { count: items.length })}
          </Button>
        ) : null}
        <Button
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
