import { listings } from '@fullhouse/contracts/listings'
import { SafetyLevel } from '@fullhouse/contracts/tickets'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { call } from '../../lib/api.ts'

const count = z.coerce.number<string | number>().int()

/** What the address of an event page may hold; anything unreadable counts as not given. */
export const OfferSearch = z.object({
  occurrence: z.uuid().optional().catch(undefined),
  /** How many together. */
  quantity: count.min(1).max(20).optional().catch(undefined),
  sort: z.enum(['price', '-price', 'newest']).optional().catch(undefined),
  /** Minor units, all in, each. */
  maxPrice: count.min(0).optional().catch(undefined),
  section: z.string().max(60).optional().catch(undefined),
  safety: SafetyLevel.optional().catch(undefined),
  /** The offer chosen, and how many of it. */
  listing: z.uuid().optional().catch(undefined),
  buy: count.min(1).max(20).optional().catch(undefined),
})
export type OfferSearch = z.infer<typeof OfferSearch>

export const offerKeys = {
  all: ['listings'] as const,
  ofOccurrence: (occurrenceId: string) => [...offerKeys.all, occurrenceId] as const,
}

export const offersQuery = (occurrenceId: string, search: OfferSearch) => {
  const { quantity, sort, maxPrice, section, safety } = search
  return infiniteQueryOptions({
    queryKey: [...offerKeys.ofOccurrence(occurrenceId), 'list', { quantity, sort, maxPrice, section, safety }],
    queryFn: ({ pageParam, signal }) =>
      call(
        listings.forOccurrence,
        { params: { id: occurrenceId }, query: { quantity, sort, maxPrice, section, safety, cursor: pageParam } },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    // What is on sale changes by the second; coming back to the page asks again.
    staleTime: 0,
    // Only while the socket is silent; its messages come first.
    refetchInterval: 60_000,
  })
}

/** The cheapest offers over all sections: what the overview and the filters are made of. */
export const offerOverviewQuery = (occurrenceId: string) =>
  queryOptions({
    queryKey: [...offerKeys.ofOccurrence(occurrenceId), 'overview'],
    queryFn: ({ signal }) =>
      call(listings.forOccurrence, { params: { id: occurrenceId }, query: { limit: 100 } }, { signal }),
    staleTime: 0,
  })
