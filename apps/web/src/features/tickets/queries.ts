import { escrow } from '@fullhouse/contracts/escrow'
import { tickets, type Ticket } from '@fullhouse/contracts/tickets'
import { type InfiniteData, infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { call } from '../../lib/api.ts'
import { mineKey } from '../../lib/query-client.ts'

export const TicketsSearch = z.object({ when: z.enum(['past']).optional().catch(undefined) })

const listKey = (when: 'upcoming' | 'past') => [...mineKey, 'tickets', 'list', when] as const
type Page = { items: Ticket[]; nextCursor: string | null }

/** Codes stay in memory only, but there for the whole evening: at the door there may be no network. */
const evening = 24 * 3_600_000

export const ticketsQuery = (when: 'upcoming' | 'past') =>
  infiniteQueryOptions({
    queryKey: listKey(when),
    queryFn: ({ pageParam, signal }): Promise<Page> =>
      call(tickets.mine, { query: { when, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    gcTime: evening,
  })

export const ticketQuery = (id: string) =>
  queryOptions({
    queryKey: [...mineKey, 'tickets', 'one', id],
    queryFn: ({ signal }) => call(tickets.get, { params: { id } }, { signal }),
    gcTime: evening,
    staleTime: 5_000,
  })

/** The ticket as the list knew it, to have something to show before (or without) an answer. */
export function listedTicket(queryClient: QueryClient, id: string): Ticket | undefined {
  for (const when of ['upcoming', 'past'] as const) {
    const pages = queryClient.getQueryData<InfiniteData<Page>>(listKey(when))?.pages ?? []
    const found = pages.flatMap((page) => page.items).find((ticket) => ticket.id === id)
    if (found) return found
  }
  return undefined
}

/** The purchase a ticket came from, under the key its own page has it under. */
export const purchaseQuery = (id: string) =>
  queryOptions({
    queryKey: [...mineKey, 'transactions', 'one', id],
    queryFn: ({ signal }) => call(escrow.get, { params: { id } }, { signal }),
    staleTime: 5_000,
  })
