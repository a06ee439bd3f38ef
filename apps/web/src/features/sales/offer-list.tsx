import { rowsOf } from '@fullhouse/app-frame/paged'
import type { ListingState } from '@fullhouse/contracts/listings'
import { Button, EmptyState, FilterChip } from '@fullhouse/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PagedList } from '../../components/paged-list.tsx'
import { OfferLine } from './offer-line.tsx'
import { myListingsQuery } from './queries.ts'

const states = ['active', 'waiting', 'paused', 'sold', 'withdrawn', 'expired'] as const

/** My offers, newest first, all or those in one state. */
export function OfferList({ state }: { state: ListingState | undefined }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const query = useInfiniteQuery(myListingsQuery(state))
  const show = (next: ListingState | undefined) =>
    void navigate({ to: '/sales', search: { state: next }, replace: true, resetScroll: false })
  if (state === undefined && query.data && rowsOf(query.data).length === 0) return <NothingOnSale />
  return (
    <>
      <fieldset className="mb-4 flex flex-wrap gap-2">
        <legend className="sr-only">{t('sales.filter')}</legend>
        <FilterChip pressed={state === undefined} onPress={() => show(undefined)}>
          {t('sales.all')}
        </FilterChip>
        {states.map((one) => (
          <FilterChip key={one} pressed={state === one} onPress={(on) => show(on ? one : undefined)}>
            {t(`sales.state.${one}`)}
          </FilterChip>
        ))}
      </fieldset>
      <PagedList
        query={query}
        skeletonRows={3}
        empty={
          <EmptyState
            illustration="search"
            title={t('sales.empty.filteredTitle')}
            action={<Button onClick={() => show(undefined)}>{t('sales.empty.showAll')}</Button>}
          >
            {t('sales.empty.filtered')}
          </EmptyState>
        }
      >
        {(offers) => (
          <ul className="border-t border-line">
            {offers.map((offer) => (
              <OfferLine key={offer.id} offer={offer} />
            ))}
          </ul>
        )}
      </PagedList>
    </>
  )
}

function NothingOnSale() {
  const { t } = useTranslation()
  return (
    <EmptyState
      illustration="stub"
      title={t('sales.empty.title')}
      action={
        <Button variant="main" render={<Link to="/sell" />}>
          {t('sales.sell')}
        </Button>
      }
    >
      {t('sales.empty.text')}
    </EmptyState>
  )
}
