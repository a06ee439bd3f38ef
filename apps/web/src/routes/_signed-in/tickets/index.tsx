import { createFileRoute } from '@tanstack/react-router'
import { TicketsSearch } from '../../../features/tickets/queries.ts'
import { TicketsPage } from '../../../features/tickets/tickets-page.tsx'

export const Route = createFileRoute('/_signed-in/tickets/')({ validateSearch: TicketsSearch, component: TicketsRoute })

function TicketsRoute() {
  const { when } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <TicketsPage
      when={when ?? 'upcoming'}
      onSell={(ids) => navigate({ to: '/sell', search: { tickets: ids.join(',') } })}
    />
  )
}
