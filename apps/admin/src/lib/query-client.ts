import { worthRetrying } from '@fullhouse/api-client'
import { QueryClient } from '@tanstack/react-query'

/** Everything at the desk needs a person, so every key is thrown away when another one signs in. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, retry: worthRetrying, refetchOnWindowFocus: true },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
