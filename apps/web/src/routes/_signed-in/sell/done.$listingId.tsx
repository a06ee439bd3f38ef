import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { RestToList } from '../../../features/intake/rest-to-list.tsx'
import { payoutAccountQuery } from '../../../features/payouts/queries.ts'
import { ListedPage } from '../../../features/selling/listed-page.tsx'

export const Route = createFileRoute('/_signed-in/sell/done/$listingId')({ component: ListedRoute })

function ListedRoute() {
  const { listingId } = Route.useParams()
  const { data: account } = useQuery(payoutAccountQuery())
  return (
    <ListedPage
      listingId={listingId}
      payoutsReady={account && account.state === 'ready'}
      rest={({ occurrence }) => <RestToList occurrence={occurrence} />}
    />
  )
}
