import { pagedQuery } from '@fullhouse/app-frame/paged'
import { desk } from '@fullhouse/contracts/desk'
import { TransactionState } from '@fullhouse/contracts/escrow'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { call } from '../../lib/api.ts'

/** What the address of the search may hold; anything unreadable counts as not given. */
export const TransactionSearch = z.object({
  q: z.string().trim().max(120).optional().catch(undefined),
  state: TransactionState.optional().catch(undefined),
})
export type TransactionSearch = z.infer<typeof TransactionSearch>

export const transactionsQuery = ({ q, state }: TransactionSearch) => ({
  ...pagedQuery(['desk', 'transactions', { q, state }], (cursor, signal) =>
    call(desk.transactions, { query: { q, state, cursor, limit: 50 } }, { signal }),
  ),
  placeholderData: keepPreviousData,
})

export const transactionQuery = (id: string) =>
  queryOptions({
    queryKey: ['desk', 'transaction', id],
    queryFn: ({ signal }) => call(desk.transaction, { params: { id } }, { signal }),
    // Money on its way moves by itself.
    refetchInterval: 20_000,
  })
