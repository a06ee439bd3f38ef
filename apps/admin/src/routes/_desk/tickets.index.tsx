import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { IssuedPage } from '../../features/tickets/issued-page.tsx'

export const Route = createFileRoute('/_desk/tickets/')({
  validateSearch: z.object({
    event: z.uuid().optional().catch(undefined),
    occurrence: z.uuid().optional().catch(undefined),
  }),
  component: PageRoute,
})

function PageRoute() {
  const picked = Route.useSearch()
  const navigate = Route.useNavigate()
  return <IssuedPage picked={picked} onPick={(search) => navigate({ search, replace: true })} />
}
