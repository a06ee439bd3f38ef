import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { QueryError } from '@fullhouse/app-frame/query-error'
import type { MyListing } from '@fullhouse/contracts/listings'
import { EventDate, Money, SeatLine } from '@fullhouse/domain-ui'
import { Button, Card, DescriptionList, Notice, PageTitle } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageSkeleton } from '../../components/page-skeleton.tsx'
import { myListingQuery } from './queries.ts'
import { WhatNext } from './what-next.tsx'

interface ListedPageProps {
  listingId: string
  /** Whether we know where to send the money; `undefined` while we do not know that. */
  payoutsReady: boolean | undefined
  /** More of the same date that could be listed. */
  rest: (listing: MyListing) => ReactNode
}

/** It is up for sale: what happens now, and what is still missing to be paid. */
export function ListedPage({ listingId, payoutsReady, rest }: ListedPageProps) {
  const { t } = useTranslation()
  const { data: listing, error, refetch, isRefetching } = useQuery(myListingQuery(listingId))
  if (!listing) return error ? <QueryError error={error} onRetry={refetch} retrying={isRefetching} /> : <PageSkeleton />
  const { occurrence, tickets, each } = listing
  const count = tickets.length
  const waiting = listing.state === 'waiting'
  const title = t(waiting ? 'selling.listed.waiting' : 'selling.listed.title', { count })
  return (
    <div className="mx-auto max-w-xl py-10 sm:py-14">
      <DocumentTitle>{title}</DocumentTitle>
      <PageTitle sentence={waiting ? t('selling.listed.waitingSentence') : t('selling.listed.sentence', { count })}>
        {title}
      </PageTitle>
      <Card className="mt-7">
        <div className="mb-4 flex items-center gap-4">
          <EventDate startsAt={occurrence.startsAt} timeZone={occurrence.timeZone} size="sm" />
          <div className="min-w-0">
            <h2 className="display text-2xl">{occurrence.title}</h2>
            <p className="text-[0.9375rem] text-soft">
              <SeatLine seats={tickets.map((ticket) => ticket.seat)} />
            </p>
          </div>
        </div>
        <DescriptionList
          className="border-t-2 border-dashed border-line pt-4"
          items={[
            { key: 'ask', term: t('selling.listed.youAsk'), value: <Money {...each.price} /> },
            { key: 'pays', term: t('selling.listed.buyerPays'), value: <Money {...each.buyerPays} /> },
            {
              key: 'get',
              term: t('selling.listed.youReceive'),
              value: <Money {...each.sellerReceives} className="font-semibold" />,
            },
          ]}
        />
      </Card>
      <WhatNext listing={listing} />
      {rest(listing)}
      {payoutsReady === false ? (
        <Notice
          kind="warn"
          title={t('selling.listed.payoutTitle')}
          action={<Button render={<Link to="/account/payouts" />}>{t('selling.listed.payoutLink')}</Button>}
          className="mt-5"
        >
          {t('selling.listed.payoutText')}
        </Notice>
      ) : null}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button variant="main" size="lg" render={<Link to="/selling/$listingId" params={{ listingId }} />}>
          {t('selling.listed.toOffer')}
        </Button>
        {waiting ? null : (
          <Button
            size="lg"
            render={
              <Link
                to="/events/$eventId"
                params={{ eventId: occurrence.eventId }}
                search={{ occurrence: occurrence.occurrenceId, listing: listingId }}
              />
            }
          >
            {t('selling.listed.asBuyers')}
          </Button>
        )}
        <Button size="lg" variant="quiet" render={<Link to="/tickets" />}>
          {t('selling.listed.toTickets')}
        </Button>
      </div>
    </div>
  )
}
