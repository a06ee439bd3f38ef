import { listings } from '@fullhouse/contracts/listings'
import { tickets } from '@fullhouse/contracts/tickets'
import type { Money } from '@fullhouse/kernel'
import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { call } from '../../lib/api.ts'
import { mineKey } from '../../lib/query-client.ts'

/** Where in the sell flow: the address holds it, so reloading and the phone's back button do what is expected. */
export const SellSearch = z.object({
  /** Ticket ids, joined by commas. */
  tickets: z.string().max(800).optional().catch(undefined),
  step: z.enum(['seats', 'split']).optional().catch(undefined),
})
export type SellSearch = z.infer<typeof SellSearch>

export const myListingKey = (id: string) => [...mineKey, 'listings', 'one', id] as const

export const myListingQuery = (id: string) =>
  queryOptions({
    queryKey: myListingKey(id),
    queryFn: ({ signal }) => call(listings.getMine, { params: { id } }, { signal }),
    staleTime: 5_000,
  })

export const ticketToSellQuery = (id: string) =>
  queryOptions({
    queryKey: [...mineKey, 'tickets', 'to-sell', id],
    queryFn: ({ signal }) => call(tickets.get, { params: { id } }, { signal }),
  })

export const standingKey = [...mineKey, 'standing'] as const

/** What I may offer now, and what is missing before my first offer. */
export const standingQuery = (currency: string) =>
  queryOptions({
    queryKey: [...standingKey, currency],
    queryFn: ({ signal }) => call(listings.standing, { query: { currency } }, { signal }),
  })

/** What the buyer would pay and I would get at a price. */
export const quoteQuery = (ticketIds: readonly string[], price: Money | null) =>
  queryOptions({
    queryKey: [...mineKey, 'quote', ticketIds, price],
    queryFn: ({ signal }) =>
      call(listings.quote, { body: { ticketIds: [...ticketIds], price: price as Money } }, { signal }),
    enabled: price !== null && ticketIds.length > 0,
    staleTime: 60_000,
  })

/** What others ask for the same date, cheapest first. */
export const comparableQuery = (occurrenceId: string) =>
  queryOptions({
    queryKey: ['listings', occurrenceId, 'comparable'],
    queryFn: ({ signal }) =>
      call(listings.forOccurrence, { params: { id: occurrenceId }, query: { limit: 100 } }, { signal }),
    staleTime: 30_000,
  })
