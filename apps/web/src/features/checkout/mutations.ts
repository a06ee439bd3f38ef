import { asOneAct } from '@fullhouse/api-client'
import { escrow, type Transaction } from '@fullhouse/contracts/escrow'
import type { Money } from '@fullhouse/kernel'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'
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

const askEvery = 400
const askLongest = 10_000

/** With a payment open the reservation ends once the bank has let go of it, a moment after the answer. */
async function untilEnded(transaction: Transaction): Promise<Transaction> {
  const giveUp = Date.now() + askLongest
  let now = transaction
  while (now.state === 'reserved' && Date.now() < giveUp) {
    await new Promise((resolve) => setTimeout(resolve, askEvery))
    now = await call(escrow.get, { params: { id: now.id } })
  }
  return now
}

export function useLeaveCheckout(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      const answered = await asOneAct(`cancel:${id}`, (idempotencyKey) =>
        call(escrow.cancel, { params: { id } }, { idempotencyKey }),
      )
      return untilEnded(answered)
    },
    onSuccess: (transaction) => queryClient.setQueryData(transactionKey(id), transaction),
  })
}
