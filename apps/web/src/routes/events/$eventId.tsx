import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import type { PublicListing } from '@fullhouse/contracts/listings'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, useLocation } from '@tanstack/react-router'
import { useReserve } from '../../features/checkout/mutations.ts'
import { chooseOccurrence } from '../../features/events/choose-occurrence.ts'
import { DateLinks } from '../../features/events/date-links.tsx'
import { EventAbout } from '../../features/events/event-about.tsx'
import { EventHeader } from '../../features/events/event-header.tsx'
import { eventQuery } from '../../features/events/queries.ts'
import { times } from '../../features/listings/choose-offer.ts'
import { OffersSection } from '../../features/listings/offers-section.tsx'
import { offerKeys, OfferSearch } from '../../features/listings/queries.ts'
import { session } from '../../lib/api.ts'

export const Route = createFileRoute('/events/$eventId')({
  validateSearch: OfferSearch,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(eventQuery(params.eventId)),
  component: EventPage,
})

function EventPage() {
  const { eventId } = Route.useParams()
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  const here = useLocation({ select: (location) => location.href })
  const queryClient = useQueryClient()
  const { data: event } = useSuspenseQuery(eventQuery(eventId))
  const reserve = useReserve()
  const occurrence = chooseOccurrence(event.occurrences, search.occurrence)

  const buy = async (offer: PublicListing, quantity: number) => {
    const { account } = await session.ready()
    if (!account) {
      const next = new URL(here, location.origin)
      next.searchParams.set('listing', offer.id)
      next.searchParams.set('buy', String(quantity))
      return navigate({ to: '/sign-in', search: { next: next.pathname + next.search } })
    }
    const expectedTotal = times(offer.each.buyerPays, quantity)
    return reserve.mutateAsync({ listingId: offer.id, quantity, expectedTotal }).then(
      (transaction) => navigate({ to: '/checkout/$transactionId', params: { transactionId: transaction.id } }),
      () => queryClient.invalidateQueries({ queryKey: offerKeys.ofOccurrence(offer.occurrence.occurrenceId) }),
    )
  }

  return (
    <>
      <DocumentTitle>{event.title}</DocumentTitle>
      <EventHeader event={event} occurrence={occurrence} />
      {occurrence ? (
        <>
          <DateLinks eventId={event.id} occurrences={event.occurrences} currentId={occurrence.id} />
          {event.state === 'published' ? (
            <OffersSection
              key={occurrence.id}
              occurrenceId={occurrence.id}
              search={search}
              onSearch={(changed) => {
                reserve.reset()
                return navigate({ search: { ...search, ...changed }, replace: true, resetScroll: false })
              }}
              onBuy={(offer, quantity) => void buy(offer, quantity)}
              buying={reserve.isPending}
              refusal={reserve.error && { error: reserve.error, listingId: reserve.variables.listingId }}
              onNews={() => void queryClient.invalidateQueries({ queryKey: eventQuery(eventId).queryKey })}
              aside={<EventAbout event={event} />}
            />
          ) : null}
        </>
      ) : null}
      <div className={event.state === 'published' ? 'lg:hidden' : ''}>
        <EventAbout event={event} />
      </div>
    </>
  )
}
