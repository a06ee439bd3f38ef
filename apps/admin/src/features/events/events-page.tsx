import { rowsOf } from '@fullhouse/app-frame/paged'
import type { EventState } from '@fullhouse/contracts/events'
import { cn, EmptyState, NavTabs } from '@fullhouse/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AddressSearch } from '../../components/address-search.tsx'
import { DeskPage } from '../../components/desk-page.tsx'
import { PagedList } from '../../components/paged-list.tsx'
import { EventPanel } from './event-panel.tsx'
import { EventTable } from './event-table.tsx'
import { eventQueueQuery } from './queries.ts'

const states: readonly EventState[] = ['in_review', 'published', 'declined']

interface EventsPageProps {
  state: EventState
  q: string
  selectedId: string | undefined
  onSearch: (q: string) => unknown
}

/** Proposals by state; the chosen one beside the list, or instead of it on a phone. */
export function EventsPage({ state, q, selectedId, onSearch }: EventsPageProps) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(eventQueueQuery(state, q))
  const known = query.data ? rowsOf(query.data).find((event) => event.id === selectedId) : undefined
  return (
    <DeskPage title={t('events.title')} sentence={t('events.sentence')}>
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_26rem] lg:gap-8">
        <div className={cn(selectedId && 'max-lg:hidden')}>
          <NavTabs
            label={t('events.tabs')}
            items={states.map((one) => ({
              key: one,
              label: t(`events.state.${one}`),
              current: one === state,
              render: <Link to="/events" search={one === 'in_review' ? {} : { state: one }} />,
            }))}
          />
          <AddressSearch label={t('events.search')} value={q} onSearch={onSearch} className="my-4 max-w-md" />
          <PagedList
            query={query}
            empty={
              state === 'in_review' && !q ? (
                <EmptyState illustration="curtain" title={t('events.emptyQueueTitle')}>
                  {t('events.emptyQueue')}
                </EmptyState>
              ) : (
                <EmptyState title={t('events.emptyTitle')}>{t('events.empty')}</EmptyState>
              )
            }
          >
            {(rows) => (
              <EventTable
                rows={rows}
                selectedId={selectedId}
                linkTo={(event) => ({ state: state === 'in_review' ? undefined : state, q: q || undefined, event })}
              />
            )}
          </PagedList>
        </div>
        <aside
          aria-label={t('events.facts')}
          className={cn('lg:border-l lg:border-line lg:pl-8', !selectedId && 'max-lg:hidden')}
        >
          {selectedId ? (
            <EventPanel
              key={selectedId}
              id={selectedId}
              known={known}
              back={
                <Link
                  to="/events"
                  search={{ state: state === 'in_review' ? undefined : state, q: q || undefined }}
                  className="mb-2 flex min-h-11 w-fit items-center underline underline-offset-4 lg:hidden"
                >
                  {t('events.back')}
                </Link>
              }
            />
          ) : (
            <EmptyState illustration="stub" title={t('events.chooseTitle')}>
              {t('events.choose')}
            </EmptyState>
          )}
        </aside>
      </div>
    </DeskPage>
  )
}
