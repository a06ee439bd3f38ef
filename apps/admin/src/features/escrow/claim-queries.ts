import { pagedQuery } from '@fullhouse/app-frame/paged'
import { desk } from '@fullhouse/contracts/desk'
import { keepPreviousData } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'

export const claimKeys = { lists: ['desk', 'claims'] as const }

export const claimsQuery = () => ({
  ...pagedQuery([...claimKeys.lists], (cursor, signal) => call(desk.claims, { query: { cursor } }, { signal })),
  placeholderData: keepPreviousData,
  // A case on the evening of its show does not wait for a reload.
  refetchInterval: 30_000,
})
