import { createFileRoute } from '@tanstack/react-router'
import { TicketPage } from '../../../features/tickets/ticket-page.tsx'

export const Route = createFileRoute('/_signed-in/tickets/$ticketId')({ component: TicketRoute })

function TicketRoute() {
  const { ticketId } = Route.useParams()
  const navigate = Route.useNavigate()
  return (
    <TicketPage
      key={ticketId}
      ticketId={ticketId}
      onSell={(ids) => navigate({ to: '/sell', search: { tickets: ids.join(',') } })}
    />
  )
}
