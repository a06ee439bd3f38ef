import { pagedQuery } from '@fullhouse/app-frame/paged'
import { listings, ListingState } from '@fullhouse/contracts/listings'
import { z } from 'zod'
import { call } from '../../lib/api.ts'
import { mineKey } from '../../lib/query-client.ts'

export const SalesSearch = z.object({
  tab: z.enum(['sold']).optional().catch(undefined),
  state: ListingState.optional().catch(undefined),
})

export const myListingsQuery = (state: ListingState | undefined) =>
  pagedQuery([...mineKey, 'listings', 'list', state ?? 'all'], (cursor, signal) =>
    call(listings.mine, { query: { state, cursor } }, { signal }),
  )
