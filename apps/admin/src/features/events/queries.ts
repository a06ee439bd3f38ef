import { pagedQuery } from '@fullhouse/app-frame/paged'
import { type Event, events, type EventState } from '@fullhouse/contracts/events'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'

export const eventKeys = {
  queues: ['events', 'queue'] as const,
  one: (id: string) => ['events', 'one', id] as const,
}

export const eventQueueQuery = (state: EventState, q: string) => ({
  ...pagedQuery([...eventKeys.queues, state, q], (cursor, signal) =>
    call(events.queue, { query: { state, q, cursor } }, { signal }),
  ),
  placeholderData: keepPreviousData,
})

/** `known`: the event as the list had it, shown until the newest is there. */
export const eventQuery = (id: string, known?: Event) =>
  queryOptions({
    queryKey: eventKeys.one(id),
    queryFn: ({ signal }) => call(events.get, { params: { id } }, { signal }),
    ...(known ? { placeholderData: known } : {}),
  })
