import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { PeoplePage } from '../../features/identity/people-page.tsx'

export const Route = createFileRoute('/_desk/people')({
  validateSearch: z.object({ q: z.string().trim().max(120).optional().catch(undefined) }),
  component: PeopleRoute,
})

function PeopleRoute() {
  const { q } = Route.useSearch()
  const navigate = Route.useNavigate()
  return <PeoplePage q={q ?? ''} onSearch={(text) => navigate({ search: { q: text || undefined }, replace: true })} />
}
