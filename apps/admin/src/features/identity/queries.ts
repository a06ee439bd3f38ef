import { pagedQuery } from '@fullhouse/app-frame/paged'
import { identity } from '@fullhouse/contracts/identity'
import { keepPreviousData } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'

export const identityKeys = { people: ['identity', 'people'] as const }

export const peopleQuery = (q: string) => ({
  ...pagedQuery([...identityKeys.people, q], (cursor, signal) =>
    call(identity.findAccounts, { query: { q, cursor, limit: 50 } }, { signal }),
  ),
  placeholderData: keepPreviousData,
})
