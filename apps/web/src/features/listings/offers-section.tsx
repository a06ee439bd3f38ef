import { QueryError } from '@fullhouse/app-frame/query-error'
import type { PublicListing } from '@fullhouse/contracts/listings'
import { Button, EmptyState, Notice } from '@fullhouse/ui'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BuyPanel } from './buy-panel.tsx'
import { chosenOffer, chosenQuantity } from './choose-offer.ts'
import { OfferFilters } from './offer-filters.tsx'
import { OfferList, OfferListSkeleton } from './offer-list.tsx'
import { offerOverviewQuery, type OfferSearch, offersQuery } from './queries.ts'
import { SectionOverview } from './section-overview.tsx'
import { useOfferNews } from './use-offer-news.ts'
import { MorePages } from '../../components/more-pages.tsx'

export interface OffersSectionProps {
  occurrenceId: string
  search: OfferSearch
  onSearch: (changed: Partial<OfferSearch>) => unknown
  onBuy: (offer: PublicListing, quantity: number) => unknown
  buying: boolean
  /** Why the last try to buy was refused, and which offer it was. */
  refusal: { error: unknown; listingId: string } | null
  /** The offers have changed on the server. */
  onNews: () => void
  /** Below the parts of the house, where there is room for it. */
  aside?: ReactNode
}

/** The offers of one date: filters, parts of the house, the list, and the button. */
export function OffersSection(props: OffersSectionProps) {
  const { occurrenceId, search, onSearch, onNews, aside } = props
  useOfferNews(occurrenceId, onNews)
  const overview = useQuery(offerOverviewQuery(occurrenceId)).data?.items ?? []
  return (
    <div className="border-t border-line lg:grid lg:grid-cols-[1fr_27rem]">
      <div className="space-y-8 py-3 lg:border-r lg:border-line lg:py-6 lg:pr-7">
        <OfferFilters search={search} offers={overview} onChange={onSearch} />
        <div className="hidden lg:block">
          <SectionOverview
            offers={overview}
            section={search.section}
            onChoose={(section) => onSearch({ section, listing: undefined })}
          />
          {aside}
        </div>
      </div>
      <div className="min-w-0">
        <Offers {...props} />
      </div>
    </div>
  )
}

function Offers({ occurrenceId, search, onSearch, onBuy, buying, refusal }: OffersSectionProps) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(offersQuery(occurrenceId, search))
  const { data, error, refetch, isRefetching, hasNextPage } = query
  if (!data) {
    return error ? <QueryError error={error} onRetry={refetch} retrying={isRefetching} /> : <OfferListSkeleton />
  }
  const offers = data.pages.flatMap((page) => page.items)
  const offer = chosenOffer(offers, search)
  const gone = search.listing !== undefined && !hasNextPage && offers.every((one) => one.id !== search.listing)
  if (offers.length === 0) return <NoOffers search={search} onSearch={onSearch} gone={gone} />
  const quantity = offer ? chosenQuantity(offer, search) : 1
  return (
    <div aria-busy={query.isPlaceholderData} className={query.isPlaceholderData ? 'opacity-60' : ''}>
      {gone ? (
        <Notice kind="warn" announce className="m-4">
          {t('listings.list.gone')}
        </Notice>
      ) : null}
      <div className="-mx-4 sm:-mx-7 lg:mx-0">
        <OfferList
          offers={offers}
          chosenId={offer?.id}
          onChoose={(chosen) => onSearch({ listing: chosen.id, buy: undefined })}
        />
      </div>
      <MorePages query={query} label={t('listings.list.more')} />
      {offer && !offer.mine ? (
        <BuyPanel
          offer={offer}
          quantity={quantity}
          onQuantity={(buy) => onSearch({ listing: offer.id, buy })}
          onBuy={() => onBuy(offer, quantity)}
          buying={buying}
          refusal={refusal}
        />
      ) : null}
    </div>
  )
}

function NoOffers(props: Pick<OffersSectionProps, 'search' | 'onSearch'> & { gone: boolean }) {
  const { t } = useTranslation()
  const { search, onSearch, gone } = props
  const filtered = search.quantity || search.maxPrice !== undefined || search.section || search.safety
  if (!filtered) {
    return (
      <EmptyState title={t('listings.empty.title')}>
        {t(gone ? 'listings.list.gone' : 'listings.empty.text')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      illustration="search"
      title={t('listings.empty.filteredTitle')}
      action={
        <Button
          onClick={() => onSearch({ quantity: undefined, maxPrice: undefined, section: undefined, safety: undefined })}
        >
          {t('listings.empty.clear')}
        </Button>
      }
    >
      {t('listings.empty.filtered')}
    </EmptyState>
  )
}
