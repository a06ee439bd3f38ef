import { pagedQuery } from '@fullhouse/app-frame/paged'
import { events } from '@fullhouse/contracts/events'
import { identity } from '@fullhouse/contracts/identity'
import { tickets } from '@fullhouse/contracts/tickets'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'

export const ticketKeys = { issued: (occurrenceId: string) => ['tickets', 'issued', occurrenceId] as const }

export const issuedQuery = (occurrenceId: string) =>
  pagedQuery(ticketKeys.issued(occurrenceId), (cursor, signal) =>
    call(tickets.issued, { params: { id: occurrenceId }, query: { cursor, limit: 50 } }, { signal }),
  )

/** Published events by text, with all their dates: a door may be open for one that has begun. */
export const publishedEventsQuery = (q: string) =>
  queryOptions({
    queryKey: ['tickets', 'events', q],
    queryFn: ({ signal }) => call(events.queue, { query: { state: 'published', q, limit: 12 } }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

export const eventWithDatesQuery = (id: string) =>
  queryOptions({
    queryKey: ['tickets', 'event', id],
    queryFn: ({ signal }) => call(events.get, { params: { id } }, { signal }),
    staleTime: 60_000,
  })

export const holdersQuery = (q: string) =>
  queryOptions({
    queryKey: ['tickets', 'holders', q],
    queryFn: ({ signal }) => call(identity.findAccounts, { query: { q, limit: 8 } }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
