import { listings, ListingState } from '@fullhouse/contracts/listings'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { call } from '../../lib/api.ts'
import { mineKey } from '../../lib/query-client.ts'

export const SalesSearch = z.object({
  tab: z.enum(['sold']).optional().catch(undefined),
  state: ListingState.optional().catch(undefined),
})

export const myListingsQuery = (state: ListingState | undefined) =>
  infiniteQueryOptions({
    queryKey: [...mineKey, 'listings', 'list', state ?? 'all'],
    queryFn: ({ pageParam, signal }) => call(listings.mine, { query: { state, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
