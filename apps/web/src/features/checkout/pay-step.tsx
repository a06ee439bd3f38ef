import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { QueryError } from '@fullhouse/app-frame/query-error'
import type { Transaction } from '@fullhouse/contracts/escrow'
import { CheckoutCountdown } from '@fullhouse/domain-ui'
import { Notice, PageTitle } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CardForm } from './card-form.tsx'
import { CardFormSkeleton } from './card-form-skeleton.tsx'
import type { CardFormNews } from './card-form-props.ts'
import { LeaveCheckout } from './leave-checkout.tsx'
import { MoneySentence, OrderSummary } from './order-summary.tsx'
import { paymentStartQuery } from './queries.ts'

interface PayStepProps {
  transaction: Transaction
  serverOffsetMs: number
  onPaid: () => void
  onRefused: () => void
  onTimeOver: () => void
}

/** Kept for some minutes: what it costs, what happens to the money, and the form for the card. */
export function PayStep({ transaction, serverOffsetMs, onPaid, onRefused, onTimeOver }: PayStepProps) {
  const { t } = useTranslation()
  return (
    <div className="py-6 sm:py-10">
      <DocumentTitle>{t('checkout.title')}</DocumentTitle>
      <div className="mb-6 flex flex-wrap items-center justify-between gap-3">
        <PageTitle>{t('checkout.title')}</PageTitle>
        {transaction.reservedUntil ? (
          <CheckoutCountdown until={transaction.reservedUntil} serverOffsetMs={serverOffsetMs} onEnd={onTimeOver} />
        ) : null}
      </div>
      <div className="grid items-start gap-x-12 gap-y-6 lg:grid-cols-[1fr_24rem] lg:grid-rows-[auto_1fr]">
        <OrderSummary transaction={transaction} className="lg:col-start-2" />
        <MoneySentence transaction={transaction} className="px-1 lg:col-start-2" />
        <section aria-labelledby="pay-title" className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <h2 id="pay-title" className="mb-4 text-lg font-semibold">
            {t('checkout.pay.title')}
          </h2>
          <Payment transaction={transaction} onPaid={onPaid} onRefused={onRefused} />
          <LeaveCheckout transaction={transaction} />
        </section>
      </div>
    </div>
  )
}

function Payment({ transaction, onPaid, onRefused }: Pick<PayStepProps, 'transaction' | 'onPaid' | 'onRefused'>) {
  const { t } = useTranslation()
  const [refusal, setRefusal] = useState<string | null>(null)
  const { data: start, error, refetch, isRefetching } = useQuery(paymentStartQuery(transaction.id))
  const stored =
    transaction.payment?.state === 'failed' ? (transaction.payment.message ?? t('checkout.pay.refused')) : null
  const shown = refusal ?? stored

  const hear = (news: CardFormNews) => {
    if (news.type === 'failed') {
      setRefusal(news.message ?? t('checkout.pay.refused'))
      onRefused()
    } else if (news.type === 'cancelled') setRefusal(t('checkout.pay.stopped'))
    else onPaid()
  }
  if (!start) {
    return error ? <QueryError error={error} onRetry={refetch} retrying={isRefetching} /> : <CardFormSkeleton />
  }
  return (
    <>
      {shown ? (
        <Notice kind="error" title={t('checkout.pay.notCharged')} className="mb-4">
          {shown}
        </Notice>
      ) : null}
      <CardForm start={start} onNews={hear} />
    </>
  )
}
