import { pagedQuery } from '@fullhouse/app-frame/paged'
import { Category, events } from '@fullhouse/contracts/events'
import { venues } from '@fullhouse/contracts/venues'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { call } from '../../lib/api.ts'
import { mineKey } from '../../lib/query-client.ts'

/** What the address of the search page may hold; anything unreadable counts as not given. */
export const EventSearch = z.object({
  q: z.string().trim().max(120).optional().catch(undefined),
  category: Category.optional().catch(undefined),
  city: z.string().trim().max(100).optional().catch(undefined),
  /** Days, "2026-03-13", in the reader's own zone. */
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
})
export type EventSearch = z.infer<typeof EventSearch>

const dayStart = (day: string) => new Date(`${day}T00:00:00`).toISOString()
const dayEnd = (day: string) => new Date(`${day}T23:59:59.999`).toISOString()

export const eventSearchQuery = ({ q, category, city, from, to }: EventSearch) =>
  infiniteQueryOptions({
    queryKey: ['events', 'search', { q, category, city, from, to }],
    queryFn: ({ pageParam, signal }) =>
      call(
        events.search,
        {
          query: {
            q,
            category,
            city,
            from: from ? dayStart(from) : undefined,
            to: to ? dayEnd(to) : undefined,
            cursor: pageParam,
          },
        },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })

export const eventQuery = (id: string) =>
  queryOptions({
    queryKey: ['events', 'one', id],
    queryFn: ({ signal }) => call(events.get, { params: { id } }, { signal }),
  })

export const myProposalsQuery = () =>
  pagedQuery([...mineKey, 'proposals'], (cursor, signal) => call(events.mine, { query: { cursor } }, { signal }))

export const venueSearchQuery = (q: string) =>
  queryOptions({
    queryKey: ['venues', 'search', q],
    queryFn: ({ signal }) => call(venues.search, { query: { q, limit: 8 } }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

/** The venue named on a ticket, if we know one of exactly this name. */
export const venueNamedQuery = (name: string) =>
  queryOptions({
    queryKey: ['venues', 'named', name],
    queryFn: async ({ signal }) => {
      const { items } = await call(venues.search, { query: { q: name, limit: 3 } }, { signal })
      return items.find((venue) => venue.name.toLocaleLowerCase() === name.toLocaleLowerCase()) ?? null
    },
    staleTime: 60_000,
  })
