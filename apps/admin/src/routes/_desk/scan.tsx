import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { ScanPage } from '../../features/tickets/scan-page.tsx'

export const Route = createFileRoute('/_desk/scan')({
  validateSearch: z.object({
    event: z.uuid().optional().catch(undefined),
    occurrence: z.uuid().optional().catch(undefined),
    gate: z.string().max(40).optional().catch(undefined),
  }),
  component: ScanRoute,
})

function ScanRoute() {
  const place = Route.useSearch()
  const navigate = Route.useNavigate()
  return <ScanPage place={place} onPlace={(search) => navigate({ search, replace: true, resetScroll: false })} />
}
