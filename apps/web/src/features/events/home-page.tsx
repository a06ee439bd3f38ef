import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { QueryError } from '@fullhouse/app-frame/query-error'
import { Button, EmptyState } from '@fullhouse/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SearchBox } from '../../components/search-box.tsx'
import { CategoryLinks } from './category-links.tsx'
import { EventList, EventListSkeleton } from './event-list.tsx'
import { eventSearchQuery } from './queries.ts'

/** Find something: by name, by kind, or by what comes next. */
export function HomePage() {
  const { t } = useTranslation()
  return (
    <>
      <DocumentTitle>{t('events.home.title')}</DocumentTitle>
      <section className="pt-10 pb-8 sm:pt-20 sm:pb-12">
        <h1 className="display max-w-4xl text-[clamp(2.15rem,6.2vw,4rem)]">
          <span className="block">{t('events.home.headline')}</span>{' '}
          <span className="block">{t('events.home.headlineEnd')}</span>
        </h1>
        <p className="mt-4 max-w-xl text-soft sm:text-lg">{t('events.home.sentence')}</p>
        <SearchBox className="mt-7 mb-5 max-w-2xl [&_input]:min-h-14" />
        <CategoryLinks />
      </section>
      <Upcoming />
    </>
  )
}

function Upcoming() {
  const { t } = useTranslation()
  const { data, error, refetch, isRefetching, hasNextPage } = useInfiniteQuery(eventSearchQuery({}))
  if (!data) {
    return error ? <QueryError error={error} onRetry={refetch} retrying={isRefetching} /> : <EventListSkeleton />
  }
  const found = data.pages.flatMap((page) => page.items)
  if (found.length === 0) {
    return (
      <EmptyState
        title={t('events.home.emptyTitle')}
        action={<Button render={<Link to="/events/propose" />}>{t('events.propose.link')}</Button>}
      >
        {t('events.home.empty')}
      </EmptyState>
    )
  }
  return (
    <>
      <EventList events={found} byMonth />
      {hasNextPage ? (
        <div className="pb-12 text-center">
          <Button render={<Link to="/search" />}>{t('events.home.all')}</Button>
        </div>
      ) : null}
    </>
  )
}
