import { pagedQuery } from '@fullhouse/app-frame/paged'
import { escrow, type Transaction } from '@fullhouse/contracts/escrow'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'
import { mineKey } from '../../lib/query-client.ts'

/** The checkout keeps the same purchase under the same key. */
export const transactionKey = (id: string) => [...mineKey, 'transactions', 'one', id] as const

export const transactionQuery = (id: string) =>
  queryOptions({
    queryKey: transactionKey(id),
    queryFn: ({ signal }) => call(escrow.get, { params: { id } }, { signal }),
    staleTime: 5_000,
  })

/** News come by the socket; while money moves we also ask, should it be silent. */
export function askEvery(transaction: Transaction | undefined): number | false {
  // A transfer stays paid until it was sent and answered.
  if (transaction?.state === 'paid') return transaction.safety === 'transfer' ? 30_000 : 2_000
  return transaction?.state === 'reserved' ? 10_000 : false
}

export const transactionsQuery = (role: 'buyer' | 'seller') =>
  pagedQuery([...mineKey, 'transactions', 'list', role], (cursor, signal) =>
    call(escrow.mine, { query: { role, cursor } }, { signal }),
  )
