import { createFileRoute } from '@tanstack/react-router'
import { ConfirmPhone } from '../../../features/identity/confirm-phone.tsx'
import { GiveCountry } from '../../../features/identity/give-country.tsx'
import { ContinueList } from '../../../features/intake/continue-list.tsx'
import { SellSearch } from '../../../features/selling/queries.ts'
import { SellPage } from '../../../features/selling/sell-page.tsx'
import { ChooseToSell } from '../../../features/tickets/choose-to-sell.tsx'
import { lotOf } from '../../../features/tickets/lots.ts'
import { useFocusOnStep } from '../../../lib/use-focus-on-step.ts'

export const Route = createFileRoute('/_signed-in/sell/')({ validateSearch: SellSearch, component: SellRoute })

function SellRoute() {
  const { tickets, step } = Route.useSearch()
  useFocusOnStep(`${step ?? ''} ${tickets ?? ''}`)
  const navigate = Route.useNavigate()
  const ticketIds = tickets ? [...new Set(tickets.split(','))] : []
  return (
    <SellPage
      ticketIds={ticketIds}
      step={step}
      begun={<ContinueList />}
      lotOf={lotOf}
      forms={{
        country: (onDone) => <GiveCountry onGiven={onDone} />,
        phone: (onDone) => <ConfirmPhone onConfirmed={onDone} />,
      }}
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
