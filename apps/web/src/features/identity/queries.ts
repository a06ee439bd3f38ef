import { identity } from '@fullhouse/contracts/identity'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'
import { mineKey } from '../../lib/query-client.ts'

export const identityKeys = { sessions: [...mineKey, 'sessions'] as const }

export const sessionsQuery = () =>
  queryOptions({
    queryKey: identityKeys.sessions,
    queryFn: ({ signal }) => call(identity.listSessions, {}, { signal }),
  })

/** The token of a mail is good once, so the answer is kept as long as the page stands. */
export const verifyEmailQuery = (token: string) =>
  queryOptions({
    queryKey: ['verify-email', token],
    queryFn: () => call(identity.verifyEmail, { body: { token } }),
    staleTime: Infinity,
    gcTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
