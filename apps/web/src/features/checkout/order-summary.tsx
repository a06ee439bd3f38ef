import { sendWithinHours, type Transaction } from '@fullhouse/contracts/escrow'
import { BuyerPriceLines, EventDate, PrintedDate, Protection, SafetyTag, SeatLine } from '@fullhouse/domain-ui'
import { Card } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'

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

/** How the ticket comes and what protects the money: said in the same words as on the offer, before paying. */
export function MoneySentence({ transaction, className }: SummaryProps) {
  const { t } = useTranslation()
  const { occurrence, safety, clearsAt, app, counterpart, printedStartsAt } = transaction
  return (
    <section className={className}>
      <h2 className="mb-1 font-semibold">{t('checkout.money.title')}</h2>
      <Protection
        level={safety}
        heldUntil={clearsAt}
        zone={occurrence.timeZone}
        app={app}
        withinHours={sendWithinHours}
        noTag
      />
      <p className="mt-1 text-[0.9375rem] text-soft">
        {t(`checkout.money.paid.${safety}`, { name: counterpart.firstName })}
      </p>
      <PrintedDate
        printed={printedStartsAt}
        event={transaction.printedEvent}
        title={occurrence.title}
        startsAt={occurrence.startsAt}
        timeZone={occurrence.timeZone}
        className="mt-4"
      />
    </section>
  )
}
