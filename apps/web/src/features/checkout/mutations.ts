import { escrow } from '@fullhouse/contracts/escrow'
import type { Money } from '@fullhouse/kernel'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'
import { asOneAct } from '../../lib/one-act.ts'
import { transactionKey } from './queries.ts'

interface Reservation {
  listingId: string
  quantity: number
  /** What the buyer saw; a changed price is refused, never charged. */
  expectedTotal: Money
}

export function useReserve() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: Reservation) =>
      asOneAct(`reserve:${body.listingId}:${body.quantity}:${body.expectedTotal.amount}`, (idempotencyKey) =>
        call(escrow.reserve, { body }, { idempotencyKey }),
      ),
    onSuccess: (transaction) => queryClient.setQueryData(transactionKey(transaction.id), transaction),
  })
}

export function useLeaveCheckout(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () =>
      asOneAct(`cancel:${id}`, (idempotencyKey) => call(escrow.cancel, { params: { id } }, { idempotencyKey })),
    onSuccess: (transaction) => queryClient.setQueryData(transactionKey(id), transaction),
  })
}
