import { rowsOf } from '@fullhouse/app-frame/paged'
import { cn, EmptyState, NavTabs } from '@fullhouse/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DeskPage } from '../../components/desk-page.tsx'
import { PagedList } from '../../components/paged-list.tsx'
import { type ReviewState, reviewsQuery } from './queries.ts'
import { ReviewPanel } from './review-panel.tsx'
import { ReviewTable } from './review-table.tsx'

const states: readonly ReviewState[] = ['open', 'decided']

/** Two claims on one ticket: the list, and the chosen one beside it, or instead of it on a phone. */
export function ReviewsPage({ state, selectedId }: { state: ReviewState; selectedId: string | undefined }) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(reviewsQuery(state))
  const known = query.data ? rowsOf(query.data).find((review) => review.id === selectedId) : undefined
  const listSearch = { state: state === 'open' ? undefined : state }
  return (
    <DeskPage title={t('intake.title')} sentence={t('intake.sentence')}>
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_30rem] lg:gap-8">
        <div className={cn(selectedId && 'max-lg:hidden')}>
          <NavTabs
            label={t('intake.tabs')}
            items={states.map((one) => ({
              key: one,
              label: t(`intake.state.${one}`),
              current: one === state,
              render: <Link to="/reviews" search={one === 'open' ? {} : { state: one }} />,
            }))}
          />
          <div className="mt-4">
            <PagedList
              query={query}
              empty={
                state === 'open' ? (
                  <EmptyState illustration="curtain" title={t('intake.emptyOpenTitle')}>
                    {t('intake.emptyOpen')}
                  </EmptyState>
                ) : (
                  <EmptyState title={t('intake.emptyTitle')}>{t('intake.empty')}</EmptyState>
                )
              }
            >
              {(rows) => <ReviewTable rows={rows} state={state} selectedId={selectedId} />}
            </PagedList>
          </div>
        </div>
        <aside
          aria-label={t('intake.facts')}
          className={cn('lg:border-l lg:border-line lg:pl-8', !selectedId && 'max-lg:hidden')}
        >
          {selectedId ? (
            <ReviewPanel
              key={selectedId}
              id={selectedId}
              known={known}
              back={
                <Link
                  to="/reviews"
                  search={listSearch}
                  className="mb-2 flex min-h-11 w-fit items-center underline underline-offset-4 lg:hidden"
                >
                  {t('intake.back')}
                </Link>
              }
            />
          ) : (
            <EmptyState illustration="stub" title={t('intake.chooseTitle')}>
              {t('intake.choose')}
            </EmptyState>
          )}
        </aside>
      </div>
    </DeskPage>
  )
}
