import { Money } from '@fullhouse/domain-ui'
import type { Money as Amount, SplitRule } from '@fullhouse/kernel'
import { Card, DescriptionList, Skeleton } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { quoteQuery } from './queries.ts'
import { SplitChoice } from './split-choice.tsx'

interface SplitStepProps {
  ticketIds: readonly string[]
  price: Amount
  seats: ReactNode
  splitRule: SplitRule
  onSplitRule: (rule: SplitRule) => void
  action: ReactNode
}

/** The last question, and once more what is offered for how much. */
export function SplitStep({ ticketIds, price, seats, splitRule, onSplitRule, action }: SplitStepProps) {
  const { t } = useTranslation()
  const { data: quote } = useQuery(quoteQuery(ticketIds, price))
  const wait = <Skeleton className="h-5 w-20" />
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[1fr_24rem] lg:gap-8">
      <SplitChoice count={ticketIds.length} value={splitRule} onChange={onSplitRule} />
      <div className="space-y-5">
        <Card>
          <p className="mb-3 font-semibold">{seats}</p>
          <DescriptionList
            items={[
              { key: 'ask', term: t('selling.split.youAsk'), value: <Money {...price} className="font-semibold" /> },
              {
                key: 'pays',
                term: t('selling.split.buyerPays'),
                value: quote ? <Money {...quote.each.buyerPays} /> : wait,
              },
              {
                key: 'get',
                term: t('selling.split.youReceive'),
                value: quote ? <Money {...quote.total.sellerReceives} className="font-semibold" /> : wait,
              },
            ]}
          />
        </Card>
        <div className="sticky bottom-15 z-20 -mx-4 bg-paper px-4 py-3 sm:-mx-7 sm:px-7 md:static md:mx-0 md:p-0">
          {action}
          <p className="mt-2.5 text-sm text-soft">{t('selling.worksUntil', { count: ticketIds.length })}</p>
        </div>
      </div>
    </div>
  )
}
