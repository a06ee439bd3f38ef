import { createFileRoute } from '@tanstack/react-router'
import { EventSearch, eventSearchQuery } from '../features/events/queries.ts'
import { SearchPage } from '../features/events/search-page.tsx'

export const Route = createFileRoute('/search')({
  validateSearch: EventSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchInfiniteQuery(eventSearchQuery(deps)),
  component: SearchRoute,
})

function SearchRoute() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <SearchPage
      search={search}
      onChange={(changed) => navigate({ search: { ...search, ...changed }, replace: true, resetScroll: false })}
    />
  )
}
