import type { Transaction } from '@fullhouse/contracts/escrow'
import { BuyerPriceLines, EventDate, SafetySentence, SafetyTag, SeatLine } from '@fullhouse/domain-ui'
import { Card, cn } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import { instantText } from '../../lib/format.ts'

/** What is bought, what it costs, and where the money is until when. */
export function OrderSummary({ transaction, className }: { transaction: Transaction; className?: string }) {
  const { t } = useTranslation()
  const { occurrence, items, total, safety, clearsAt, counterpart } = transaction
  return (
    <div className={cn('space-y-4', className)}>
      <Card>
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
      <section className="px-1 text-[0.9375rem]">
        <h2 className="font-semibold">{t('checkout.money.title')}</h2>
        <p className="mt-1 text-soft">
          <SafetySentence level={safety} />{' '}
          {clearsAt
            ? t('checkout.money.when', {
                name: counterpart.firstName,
                date: instantText(clearsAt, occurrence.timeZone),
              })
            : t('checkout.money.whenOpen', { name: counterpart.firstName })}
        </p>
      </section>
    </div>
  )
}
