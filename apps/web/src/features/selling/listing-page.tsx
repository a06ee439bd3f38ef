import { hasCode } from '@fullhouse/api-client'
import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { NotFoundPage } from '@fullhouse/app-frame/not-found-page'
import { QueryError } from '@fullhouse/app-frame/query-error'
import type { MyListing } from '@fullhouse/contracts/listings'
import { EventDate, ListingStateTag, SafetyTag } from '@fullhouse/domain-ui'
import { Button, Notice } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageSkeleton } from '../../components/page-skeleton.tsx'
import { instantText } from '../../lib/format.ts'
import { EditPrice } from './edit-price.tsx'
import { ListingActions } from './listing-actions.tsx'
import { ListingPrice } from './listing-price.tsx'
import { ListingSeats } from './listing-seats.tsx'
import { ListingSplit } from './listing-split.tsx'
import { myListingQuery } from './queries.ts'
import { SellAgain } from './sell-again.tsx'

/** One offer of mine: how it stands, what can be changed, and the way out. */
export function ListingPage({ listingId }: { listingId: string }) {
  const { data, error, refetch, isRefetching } = useQuery(myListingQuery(listingId))
  if (hasCode(error, 'platform.not_found', 'platform.invalid_input')) return <NotFoundPage />
  if (!data) return error ? <QueryError error={error} onRetry={refetch} retrying={isRefetching} /> : <PageSkeleton />
  return <Listing listing={data} />
}

function Listing({ listing }: { listing: MyListing }) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState(false)
  const live = listing.state === 'active' || listing.state === 'paused' || listing.state === 'waiting'
  const { printedEvent, printedStartsAt } = listing
  const printedAt = printedStartsAt && instantText(`${printedStartsAt.slice(0, 16)}:00Z`, 'UTC')
  const printed = [printedEvent, printedAt].filter((part) => part !== null)
  const locked = listing.tickets.some((ticket) => ticket.state === 'locked')
  return (
    <div className="mx-auto max-w-5xl py-6 sm:py-10">
      <DocumentTitle>{t('selling.listing.title')}</DocumentTitle>
      <ListingHeader listing={listing} />
      {live && locked ? (
        <Notice kind="warn" announce title={t('selling.listing.lockedTitle')} className="mb-6">
          {t('selling.listing.lockedText')}
        </Notice>
      ) : null}
      {listing.state === 'waiting' ? (
        <Notice kind="info" className="mb-6">
          {t('selling.listing.waitingText')}
        </Notice>
      ) : null}
      {printed.length > 0 ? (
        <Notice kind="info" className="mb-6">
          {t('selling.listing.printed', { printed: printed.join(', ') })}
        </Notice>
      ) : null}
      {listing.state === 'paused' ? (
        <Notice kind="info" className="mb-6">
          {t('selling.listing.paused')}
        </Notice>
      ) : null}
      {live && editing ? (
        <EditPrice listing={listing} onDone={() => setEditing(false)} />
      ) : (
        <div className="grid items-start gap-8 lg:grid-cols-[1fr_22rem] lg:gap-12">
          <div className="min-w-0">
            <ListingSeats listing={listing} />
            {live ? <ListingSplit key={listing.splitRule} listing={listing} /> : <Ended listing={listing} />}
          </div>
          <div className="max-lg:order-first">
            <ListingPrice listing={listing} />
            {live ? (
              <div className="mt-4 grid gap-2.5">
                <Button variant="main" size="lg" onClick={() => setEditing(true)}>
                  {t('selling.listing.editPrice')}
                </Button>
                <ListingActions listing={listing} />
              </div>
            ) : null}
          </div>
        </div>
      )}
    </div>
  )
}

function ListingHeader({ listing }: { listing: MyListing }) {
  const { t } = useTranslation()
  const { occurrence, state } = listing
  return (
    <>
      <div className="mb-3 flex min-h-11 flex-wrap items-center justify-between gap-3 text-[0.9375rem]">
        <Link to="/sales" className="-ml-2 inline-flex min-h-11 items-center px-2 underline-offset-4 hover:underline">
          {t('selling.listing.toSales')}
        </Link>
        {state === 'active' ? (
          <Link
            to="/events/$eventId"
            params={{ eventId: occurrence.eventId }}
            search={{ occurrence: occurrence.occurrenceId, listing: listing.id }}
            className="inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {t('selling.listing.asBuyers')}
          </Link>
        ) : null}
      </div>
      <header className="mb-7 flex items-center gap-5">
        <EventDate startsAt={occurrence.startsAt} timeZone={occurrence.timeZone} className="max-sm:w-20 max-sm:py-2" />
        <div className="min-w-0 flex-1">
          <span className="flex flex-wrap gap-2">
            <ListingStateTag state={state} />
            <SafetyTag level={listing.safety} reader="seller" />
          </span>
          <h1 className="display mt-2 text-3xl sm:text-4xl">{occurrence.title}</h1>
          <p className="mt-1 text-soft">
            {occurrence.venueName}, {occurrence.city}
          </p>
        </div>
      </header>
    </>
  )
}

function Ended({ listing }: { listing: MyListing }) {
  const { t } = useTranslation()
  if (listing.state === 'active' || listing.state === 'paused' || listing.state === 'waiting') return null
  return (
    <div className="mt-6 border-t border-line pt-6">
      <p className="text-soft">{t(`selling.listing.ended.${listing.state}`)}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        {listing.tickets.some((ticket) => ticket.state === 'sold') ? (
          <Button render={<Link to="/sales" search={{ tab: 'sold' }} />}>{t('selling.listing.toSales')}</Button>
        ) : null}
        <SellAgain listing={listing} />
      </div>
    </div>
  )
}
