import { pagedQuery } from '@fullhouse/app-frame/paged'
import { type DeskConflict, intake } from '@fullhouse/contracts/intake'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'

export type ReviewState = 'open' | 'decided'

export const reviewKeys = {
  lists: ['intake', 'reviews'] as const,
  one: (id: string) => ['intake', 'review', id] as const,
}

export const reviewsQuery = (state: ReviewState) => ({
  ...pagedQuery([...reviewKeys.lists, state], (cursor, signal) =>
    call(intake.deskConflicts, { query: { state, cursor } }, { signal }),
  ),
  placeholderData: keepPreviousData,
})

/** `known`: the review as the list had it, shown until the newest is there. */
export const reviewQuery = (id: string, known?: DeskConflict) =>
  queryOptions({
    queryKey: reviewKeys.one(id),
    queryFn: ({ signal }) => call(intake.deskConflict, { params: { id } }, { signal }),
    ...(known ? { placeholderData: known } : {}),
  })
