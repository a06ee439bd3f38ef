import { pagedQuery } from '@fullhouse/app-frame/paged'
import { events } from '@fullhouse/contracts/events'
import { intake, type Intake } from '@fullhouse/contracts/intake'
import { tickets } from '@fullhouse/contracts/tickets'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { call } from '../../lib/api.ts'
import { mineKey } from '../../lib/query-client.ts'

/** Where in bringing tickets in: the address holds it, so that an interrupted seller goes on where they were. */
export const BringSearch = z.object({
  intake: z.uuid().optional().catch(undefined),
  way: z.enum(['transfer']).optional().catch(undefined),
  step: z.enum(['files', 'check']).optional().catch(undefined),
})
export type BringSearch = z.infer<typeof BringSearch>

export const intakeKey = (id: string) => [...mineKey, 'intake', 'one', id] as const
export const openIntakesKey = [...mineKey, 'intake', 'open'] as const
export const conflictKey = (id: string) => [...mineKey, 'conflicts', 'one', id] as const

/** An answer that was overtaken by a newer one is not shown. */
const newer = (before: Intake | undefined, after: Intake) =>
  before && before.id === after.id && before.version > after.version ? before : after

export const intakeQuery = (id: string) =>
  queryOptions({
    queryKey: intakeKey(id),
    queryFn: ({ signal }) => call(intake.get, { params: { id } }, { signal }),
    structuralSharing: (before, after) => newer(before as Intake | undefined, after as Intake),
    // The account's channel tells when a file is read; asking covers a line that is down.
    refetchInterval: ({ state }) => (state.data?.files.some((file) => file.state === 'reading') ? 1_000 : false),
  })

/** What I began and did not finish; nobody begins more than a few. */
export const openIntakesQuery = () =>
  queryOptions({
    queryKey: openIntakesKey,
    queryFn: ({ signal }) => call(intake.mine, { query: {} }, { signal }),
  })

/** Tickets I hold that could be offered and are not. */
export const unlistedQuery = () =>
  queryOptions({
    queryKey: [...mineKey, 'tickets', 'unlisted'],
    queryFn: async ({ signal }) => {
      const { items } = await call(tickets.mine, { query: { when: 'upcoming', limit: 100 } }, { signal })
      return items.filter(
        ({ state, listing, occurrence }) =>
          state === 'valid' && listing === null && Date.parse(occurrence.startsAt) > Date.now(),
      )
    },
  })

/** A picture as an address that needs no giving back: it goes when nothing asks for it any more. */
function asAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')))
    reader.readAsDataURL(blob)
  })
}

export const pictureQuery = (intakeId: string, pieceId: string) =>
  queryOptions({
    queryKey: [...mineKey, 'intake-picture', pieceId],
    queryFn: async ({ signal }) =>
      asAddress(await call(intake.picture, { params: { id: intakeId, pieceId } }, { signal })),
    staleTime: Infinity,
  })

export const findEventsQuery = (q: string) =>
  queryOptions({
    queryKey: ['events', 'find', q],
    queryFn: ({ signal }) => call(events.search, { query: { q, limit: 6 } }, { signal }),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })

export const eventDatesQuery = (eventId: string) =>
  queryOptions({
    queryKey: ['events', 'one', eventId],
    queryFn: ({ signal }) => call(events.get, { params: { id: eventId } }, { signal }),
  })

export const conflictsQuery = () =>
  pagedQuery([...mineKey, 'conflicts', 'list'], (cursor, signal) =>
    call(intake.conflicts, { query: { cursor } }, { signal }),
  )

export const conflictQuery = (id: string) =>
  queryOptions({
    queryKey: conflictKey(id),
    queryFn: ({ signal }) => call(intake.conflict, { params: { id } }, { signal }),
  })
