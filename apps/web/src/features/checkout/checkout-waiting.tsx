import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import type { Transaction } from '@fullhouse/contracts/escrow'
import { Button, Notice, PageTitle, Spinner } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OrderSummary } from './order-summary.tsx'

const patience = 20_000

/** The bank and the printer are at work. Leaving the page changes nothing. */
export function CheckoutWaiting({ transaction, unreachable }: { transaction: Transaction; unreachable: boolean }) {
  const { t } = useTranslation()
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience)
    return () => clearTimeout(timer)
  }, [])
  const paid = transaction.state === 'paid'
  return (
    <div className="mx-auto max-w-xl py-10 sm:py-16">
      <DocumentTitle>{t('checkout.waiting.title')}</DocumentTitle>
      <PageTitle>{t('checkout.waiting.title')}</PageTitle>
      <output className="mt-4 mb-8 flex items-center gap-3 text-soft sm:text-lg">
        <Spinner />
        {t(paid ? 'checkout.waiting.making' : 'checkout.waiting.bank')}
      </output>
      {unreachable ? (
        <Notice kind="warn" announce className="mb-6">
          {t('checkout.waiting.unreachable')}
        </Notice>
      ) : null}
      {long ? (
        <Notice
          announce
          className="mb-6"
          action={
            <Button
              size="sm"
              render={<Link to="/transactions/$transactionId" params={{ transactionId: transaction.id }} />}
            >
              {t('checkout.toPurchase')}
            </Button>
          }
        >
          {t('checkout.waiting.long')}
        </Notice>
      ) : null}
      <OrderSummary transaction={transaction} />
    </div>
  )
}
