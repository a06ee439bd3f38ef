import { createFileRoute } from '@tanstack/react-router'
import { HomePage } from '../features/events/home-page.tsx'
import { eventSearchQuery } from '../features/events/queries.ts'

export const Route = createFileRoute('/')({
  loader: ({ context }) => void context.queryClient.prefetchInfiniteQuery(eventSearchQuery({})),
  component: HomePage,
})
