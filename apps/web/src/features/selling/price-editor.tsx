import { moneyText } from '@fullhouse/app-frame/format'
import { problemText } from '@fullhouse/app-frame/problem-text'
import { QueryError } from '@fullhouse/app-frame/query-error'
import { useDebounced } from '@fullhouse/app-frame/use-debounced'
import type { OccurrenceLine, SafetyLevel, Seat } from '@fullhouse/contracts/tickets'
import { SellerPriceLines } from '@fullhouse/domain-ui'
import { Card, cn, dateText, Loading, SkeletonText, useUi } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ComparableOffers } from './comparable-offers.tsx'
import { PriceCard } from './price-card.tsx'
import { priceFault, startingPrice } from './price-range.ts'
import { quoteQuery } from './queries.ts'

interface PriceEditorProps {
  ticketIds: readonly string[]
  occurrence: OccurrenceLine
  seat: Seat
  safety: SafetyLevel
  currency: string
  /** `undefined` until the person has chosen one: then it starts here. */
  price: number | null | undefined
  startAt: number
  onPrice: (price: number | null) => void
  /** The main button, told the price if it can be asked. */
  action: (price: number | null) => ReactNode
}

/** The price, what it means for both sides, when it is paid, and what others ask. */
export function PriceEditor(props: PriceEditorProps) {
  const { ticketIds, occurrence, currency, onPrice } = props
  const { t } = useTranslation()
  const { locale } = useUi()
  const chosen = props.price === undefined ? props.startAt : props.price
  const asked = useDebounced(chosen, 200)
  const query = useQuery(quoteQuery(ticketIds, asked === null ? null : { amount: asked, currency }))
  const { error } = query
  const quote = useLast(query.data)
  const bounds = quote?.bounds
  const price = props.price === undefined ? startingPrice(props.startAt, bounds) : props.price

  useEffect(() => {
    // The first price may be more than is allowed here; then the most allowed is where one begins.
    if (props.price === undefined && bounds && price !== props.startAt) onPrice(price)
  }, [props.price, bounds, price, props.startAt, onPrice])

  if (error && !quote) return <QueryError error={error} onRetry={query.refetch} retrying={query.isRefetching} />

  const fault = priceFault(price, bounds)
  const answered = quote && quote.each.price.amount === price ? quote : undefined
  const problem = fault
    ? t(`selling.price.${fault}`, {
        cap: bounds ? moneyText(bounds.cap) : '',
        floor: bounds ? moneyText(bounds.floor) : '',
      })
    : answered?.problem
      ? t(`problems.${answered.problem.code}`, { defaultValue: answered.problem.title })
      : error
        ? problemText(error)
        : null
  const waiting = quote !== undefined && !answered
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[1fr_24rem] lg:gap-8">
      <PriceCard
        price={price}
        currency={currency}
        onPrice={onPrice}
        bounds={bounds}
        problem={problem}
        count={ticketIds.length}
      />
      <div className="space-y-5 lg:row-span-2">
        <Card>
          {quote ? (
            <div aria-busy={waiting} className={cn('transition-opacity', waiting && 'opacity-60')}>
              <SellerPriceLines shares={quote.total} count={quote.quantity} rates={quote.rates} />
            </div>
          ) : (
            <Loading>
              <SkeletonText lines={6} />
            </Loading>
          )}
        </Card>
        {quote ? (
          <Card>
            <h2 className="text-[0.9375rem] font-semibold">{t('selling.paid.title')}</h2>
            <p className="mt-1 text-[0.9375rem] text-soft">
              {t(props.safety === 'reissued' ? 'selling.paid.text' : 'selling.paid.held', {
                count: ticketIds.length,
                date: dateText(quote.paidBy, 'day', locale, occurrence.timeZone),
              })}
            </p>
          </Card>
        ) : null}
        <div className="sticky bottom-15 z-20 -mx-4 bg-paper px-4 py-3 sm:-mx-7 sm:px-7 md:static md:mx-0 md:p-0">
          {props.action(fault === null && bounds && !problem ? price : null)}
        </div>
      </div>
      <ComparableOffers
        occurrenceId={occurrence.occurrenceId}
        section={props.seat.section}
        mine={answered?.each.buyerPays}
      />
    </div>
  )
}

/** The last value that was there: figures stay readable while the next ones are asked for, or do not come. */
function useLast<T>(value: T | undefined): T | undefined {
  const [last, setLast] = useState(value)
  if (value !== undefined && value !== last) setLast(value)
  return value ?? last
}
