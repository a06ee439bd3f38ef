import type { Transaction } from '@fullhouse/contracts/escrow'
import { BuyerPriceLines, EventDate, SafetySentence, SafetyTag, SeatLine } from '@fullhouse/domain-ui'
import { Card } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import { instantText } from '../../lib/format.ts'

interface SummaryProps {
  transaction: Transaction
  className?: string
}

/** What is bought and what it costs. */
export function OrderSummary({ transaction, className }: SummaryProps) {
  const { occurrence, items, total, safety } = transaction
  return (
    <Card className={className}>
      <div className="mb-4 flex items-center gap-4">
        <EventDate startsAt={occurrence.startsAt} timeZone={occurrence.timeZone} size="sm" />
        <div className="min-w-0">
          <h2 className="display text-xl">{occurrence.title}</h2>
          <p className="text-sm text-soft">
            {occurrence.venueName}, {occurrence.city}
          </p>
        </div>
      </div>
      <p className="font-semibold">
        <SeatLine seats={items.map((item) => item.seat)} />
      </p>
      <p className="mt-1 mb-3">
        <SafetyTag level={safety} />
      </p>
      <BuyerPriceLines shares={total} count={items.length} />
    </Card>
  )
}

/** Where the money is, and when it goes to the seller. */
export function MoneySentence({ transaction, className }: SummaryProps) {
  const { t } = useTranslation()
  const { occurrence, safety, clearsAt, counterpart } = transaction
  return (
    <section className={className}>
      <h2 className="font-semibold">{t('checkout.money.title')}</h2>
      <p className="mt-1 text-[0.9375rem] text-soft">
        <SafetySentence level={safety} />{' '}
        {clearsAt
          ? t('checkout.money.when', { name: counterpart.firstName, date: instantText(clearsAt, occurrence.timeZone) })
          : t('checkout.money.whenOpen', { name: counterpart.firstName })}
      </p>
    </section>
  )
}
