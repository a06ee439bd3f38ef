import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { IssuePage } from '../../features/tickets/issue-page.tsx'

export const Route = createFileRoute('/_desk/tickets/issue')({
  validateSearch: z.object({
    event: z.uuid().optional().catch(undefined),
    occurrence: z.uuid().optional().catch(undefined),
  }),
  component: PageRoute,
})

function PageRoute() {
  const picked = Route.useSearch()
  const navigate = Route.useNavigate()
  return <IssuePage picked={picked} onPick={(search) => navigate({ search, replace: true })} />
}
