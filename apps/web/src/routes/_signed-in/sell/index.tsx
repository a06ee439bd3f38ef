import { createFileRoute } from '@tanstack/react-router'
import { SellSearch } from '../../../features/selling/queries.ts'
import { SellPage } from '../../../features/selling/sell-page.tsx'
import { ChooseToSell } from '../../../features/tickets/choose-to-sell.tsx'

export const Route = createFileRoute('/_signed-in/sell/')({ validateSearch: SellSearch, component: SellRoute })

function SellRoute() {
  const { tickets, step } = Route.useSearch()
  const navigate = Route.useNavigate()
  const ticketIds = tickets ? [...new Set(tickets.split(','))] : []
  return (
    <SellPage
      ticketIds={ticketIds}
      step={step}
      chooser={
        <ChooseToSell chosenIds={ticketIds} onSell={(ids) => navigate({ search: { tickets: ids.join(',') } })} />
      }
      onStep={(next) => navigate({ search: { tickets, step: next } })}
      onListed={(listing) =>
        navigate({ to: '/sell/done/$listingId', params: { listingId: listing.id }, replace: true })
      }
    />
  )
}
