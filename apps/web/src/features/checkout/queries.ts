import { asOneAct } from '@fullhouse/api-client'
import { escrow, type Transaction } from '@fullhouse/contracts/escrow'
import { payments } from '@fullhouse/contracts/payments'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'
import { mineKey } from '../../lib/query-client.ts'

export const transactionKey = (id: string) => [...mineKey, 'transactions', 'one', id] as const

/** How soon to ask again: each second while money or tickets are on their way, else now and then. */
export function pollEvery(transaction: Transaction | undefined, waiting: boolean): number | false {
  if (!transaction) return false
  // A transfer stays paid for hours; its news come by the socket.
  if (transaction.state === 'paid') return transaction.safety === 'transfer' ? false : 1000
  if (transaction.state !== 'reserved') return false
  return waiting || transaction.payment?.state === 'processing' || transaction.payment?.state === 'succeeded'
    ? 1000
    : 15_000
}

export const checkoutQuery = (id: string) =>
  queryOptions({
    queryKey: transactionKey(id),
    queryFn: ({ signal }) => call(escrow.get, { params: { id } }, { signal }),
    staleTime: 0,
  })

/** Opens the payment, or finds the open one again after a reload. */
export const paymentStartQuery = (id: string) =>
  queryOptions({
    queryKey: [...mineKey, 'payment-start', id],
    queryFn: () =>
      asOneAct(`pay:${id}`, (idempotencyKey) => call(payments.start, { params: { id } }, { idempotencyKey })),
    // One form per payment: news of the account must not mount a new one under the fingers.
    staleTime: 'static',
  })
