import { hasCode } from '@fullhouse/api-client'
import { NotFoundPage } from '@fullhouse/app-frame/not-found-page'
import { QueryError } from '@fullhouse/app-frame/query-error'
import type { Transaction } from '@fullhouse/contracts/escrow'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PageSkeleton } from '../../components/page-skeleton.tsx'
import { CheckoutOver } from './checkout-over.tsx'
import { CheckoutReady } from './checkout-ready.tsx'
import { CheckoutWaiting } from './checkout-waiting.tsx'
import { PayStep } from './pay-step.tsx'
import { checkoutQuery, pollEvery } from './queries.ts'

type Step = 'pay' | 'waiting' | 'ready' | 'expired' | 'cancelled' | 'keptApart'

/** Which step is shown: what the server says comes first, then what the form and the clock said here. */
export function checkoutStep(transaction: Transaction, here: { formDone: boolean; timeOver: boolean }): Step {
  const { state, payment, safety } = transaction
  if (state === 'expired' || state === 'cancelled') return payment?.state === 'succeeded' ? 'keptApart' : state
  if (state === 'paid') return safety === 'transfer' ? 'ready' : 'waiting'
  if (state !== 'reserved') return 'ready'
  const bankIsAtIt = payment?.state === 'processing' || payment?.state === 'succeeded'
  if (here.formDone || bankIsAtIt) return 'waiting'
  return here.timeOver ? 'expired' : 'pay'
}

/** From "kept for you" to "your tickets are ready"; the address holds it, so a reload goes on. */
export function CheckoutPage({ transactionId }: { transactionId: string }) {
  const [formDone, setFormDone] = useState(false)
  const [timeOver, setTimeOver] = useState(false)
  const { data, dataUpdatedAt, error, refetch, isRefetching } = useQuery({
    ...checkoutQuery(transactionId),
    refetchInterval: (query) => pollEvery(query.state.data, formDone || timeOver),
  })
  if (hasCode(error, 'platform.not_found', 'platform.invalid_input')) return <NotFoundPage />
  if (!data) return error ? <QueryError error={error} onRetry={refetch} retrying={isRefetching} /> : <PageSkeleton />
  if (data.role === 'seller') return <NotFoundPage />

  switch (checkoutStep(data, { formDone, timeOver })) {
    case 'pay':
      return (
        <PayStep
          transaction={data}
          serverOffsetMs={Date.parse(data.serverNow) - dataUpdatedAt}
          onPaid={() => {
            setFormDone(true)
            void refetch()
          }}
          onRefused={() => void refetch()}
          onTimeOver={() => {
            setTimeOver(true)
            void refetch()
          }}
        />
      )
    case 'waiting':
      return <CheckoutWaiting transaction={data} unreachable={error !== null} />
    case 'ready':
      return <CheckoutReady transaction={data} />
    case 'expired':
      return <CheckoutOver transaction={data} why="expired" />
    case 'cancelled':
      return <CheckoutOver transaction={data} why="cancelled" />
    case 'keptApart':
      return <CheckoutOver transaction={data} why="keptApart" />
  }
}
