import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import type { Conflict } from '@fullhouse/contracts/intake'
import { SeatLine } from '@fullhouse/domain-ui'
import { EmptyState, PageTitle, Tag } from '@fullhouse/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PagedList } from '../../components/paged-list.tsx'
import { deviceTimeText } from '../../lib/format.ts'
import { conflictsQuery } from './queries.ts'

/** Reviews of tickets two people claim, mine and those I claim. */
export function ReviewList() {
  const { t } = useTranslation()
  const query = useInfiniteQuery(conflictsQuery())
  return (
    <div className="mx-auto max-w-3xl py-8 sm:py-12">
      <DocumentTitle>{t('intake.reviews.title')}</DocumentTitle>
      <PageTitle sentence={t('intake.reviews.sentence')} className="mb-6">
        {t('intake.reviews.title')}
      </PageTitle>
      <PagedList
        query={query}
        empty={
          <EmptyState illustration="stub" title={t('intake.reviews.emptyTitle')}>
            {t('intake.reviews.empty')}
          </EmptyState>
        }
      >
        {(conflicts) => (
          <ul className="divide-y divide-line border-y border-line">
            {conflicts.map((conflict) => (
              <ReviewLine key={conflict.id} conflict={conflict} />
            ))}
          </ul>
        )}
      </PagedList>
    </div>
  )
}

function ReviewLine({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation()
  const { id, kind, side, state, occurrence, seat, openedAt } = conflict
  return (
    <li className="relative py-4 hover:bg-card">
      <p className="mb-1.5 flex flex-wrap gap-2">
        <ReviewTag state={state} />
        <Tag>{t(`intake.reviews.side.${side}`)}</Tag>
      </p>
      <h2 className="display text-xl">
        <Link to="/selling/reviews/$conflictId" params={{ conflictId: id }} className="after:absolute after:inset-0">
          {occurrence.title}
        </Link>
      </h2>
      <p className="text-[0.9375rem]">
        {t(`intake.reviews.kind.${kind}`)}: <SeatLine seats={[seat]} />
      </p>
      <p className="text-sm text-soft">{t('intake.reviews.opened', { date: deviceTimeText(openedAt) })}</p>
    </li>
  )
}

/** How a review stands. */
export function ReviewTag({ state }: { state: Conflict['state'] }) {
  const { t } = useTranslation()
  return <Tag tone={state === 'open' ? 'amber' : 'sea'}>{t(`intake.reviews.state.${state}`)}</Tag>
}
