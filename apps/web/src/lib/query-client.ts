import { ApiProblem } from '@fullhouse/api-client'
import { QueryClient } from '@tanstack/react-query'

/**
 * Keys: `['mine', …]` for what belongs to the person signed in (thrown away on sign-out, fetched again
 * when the account's channel speaks), anything else is public.
 */
export const mineKey = ['mine'] as const

/** A refusal is an answer: asking again will not change it. Silence and 5xx are worth two more tries. */
export function worthRetrying(failures: number, error: unknown): boolean {
  if (error instanceof ApiProblem && error.body.status < 500) return false
  return failures < 2
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, retry: worthRetrying, refetchOnWindowFocus: true },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
