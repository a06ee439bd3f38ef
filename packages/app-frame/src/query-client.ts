import { worthRetrying } from '@fullhouse/api-client'
import { QueryClient } from '@tanstack/react-query'

/** What was fetched counts as fresh for `staleTime` milliseconds. Acts are sent once, whatever the browser thinks of the network. */
export function createQueryClient({ staleTime }: { staleTime: number }): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime, retry: worthRetrying, refetchOnWindowFocus: true },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
