import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { QueryError } from '@fullhouse/app-frame/query-error'
import { Button, EmptyState, PageTitle } from '@fullhouse/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SearchBox } from '../../components/search-box.tsx'
import { MorePages } from '../../components/more-pages.tsx'
import { CategoryLinks } from './category-links.tsx'
import { EventList, EventListSkeleton } from './event-list.tsx'
import { type EventSearch, eventSearchQuery } from './queries.ts'
import { SearchFilters } from './search-filters.tsx'

interface SearchPageProps {
  search: EventSearch
  onChange: (changed: Partial<EventSearch>) => unknown
}

/** What was looked for, narrowed by kind, city and days. */
export function SearchPage({ search, onChange }: SearchPageProps) {
  const { t } = useTranslation()
  const title = search.q
    ? t('events.search.titleText', { text: search.q })
    : search.city
      ? t('events.search.titleCity', { city: search.city })
      : t('events.search.title')
  return (
    <div className="py-8">
      <DocumentTitle>{title}</DocumentTitle>
      <SearchBox key={search.q ?? ''} initial={search.q} className="mb-6 max-w-2xl" />
      <PageTitle className="mb-5">{title}</PageTitle>
      <CategoryLinks current={search.category} />
      <SearchFilters search={search} onChange={onChange} />
      <Results search={search} />
    </div>
  )
}

function Results({ search }: { search: EventSearch }) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(eventSearchQuery(search))
  const { data, error, refetch, isRefetching } = query
  if (!data) {
    return error ? <QueryError error={error} onRetry={refetch} retrying={isRefetching} /> : <EventListSkeleton />
  }
  const found = data.pages.flatMap((page) => page.items)
  if (found.length === 0) {
    return (
      <EmptyState
        illustration="search"
        title={t('events.search.emptyTitle')}
        action={
          <>
            <Button render={<Link to="/search" />}>{t('events.search.all')}</Button>
            <Button render={<Link to="/events/propose" />}>{t('events.propose.link')}</Button>
          </>
        }
      >
        {t('events.search.empty')}
      </EmptyState>
    )
  }
  return (
    <div aria-busy={query.isPlaceholderData} className={query.isPlaceholderData ? 'opacity-60' : ''}>
      <EventList events={found} byMonth={!search.q} />
      <MorePages query={query} label={t('states.more')} endText={t('events.search.end', { count: found.length })} />
    </div>
  )
}
