import type { Transaction } from '@fullhouse/contracts/escrow'
import type { Ticket } from '@fullhouse/contracts/tickets'
import { useQueries } from '@tanstack/react-query'
import { purchaseQuery } from './queries.ts'

/** The purchases of those tickets that go through an issuer's app, by ticket: only they may still be on their way. */
export function usePurchases(tickets: readonly Ticket[]): ReadonlyMap<string, Transaction> {
  const bought = tickets.flatMap(({ id, safety, transactionId }) =>
    safety === 'transfer' && transactionId !== null ? [{ id, transactionId }] : [],
  )
  const ids = [...new Set(bought.map((ticket) => ticket.transactionId))]
  const purchases = useQueries({
    queries: ids.map((id) => purchaseQuery(id)),
    combine: (results) => results.map((result) => result.data),
  })
  return new Map(
    bought.flatMap(({ id, transactionId }) => {
      const purchase = purchases[ids.indexOf(transactionId)]
      return purchase ? [[id, purchase] as const] : []
    }),
  )
}
