import { createFileRoute } from '@tanstack/react-router'
import { ListingPage } from '../../../features/selling/listing-page.tsx'

export const Route = createFileRoute('/_signed-in/selling/$listingId')({ component: ListingRoute })

function ListingRoute() {
  const { listingId } = Route.useParams()
  return <ListingPage key={listingId} listingId={listingId} />
}
