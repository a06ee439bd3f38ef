import { EventState } from '@fullhouse/contracts/events'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { EventsPage } from '../../features/events/events-page.tsx'

export const Route = createFileRoute('/_desk/events')({
  validateSearch: z.object({
    state: EventState.optional().catch(undefined),
    q: z.string().trim().max(120).optional().catch(undefined),
    event: z.uuid().optional().catch(undefined),
  }),
  component: EventsRoute,
})

function EventsRoute() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <EventsPage
      state={search.state ?? 'in_review'}
      q={search.q ?? ''}
      selectedId={search.event}
      onSearch={(q) => navigate({ search: { state: search.state, q: q || undefined }, replace: true })}
    />
  )
}
