import { hasCode } from '@fullhouse/api-client'
import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { NotFoundPage } from '@fullhouse/app-frame/not-found-page'
import { QueryError } from '@fullhouse/app-frame/query-error'
import type { Conflict } from '@fullhouse/contracts/intake'
import { SeatLine } from '@fullhouse/domain-ui'
import { Button, Card, Notice, Tag } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageSkeleton } from '../../components/page-skeleton.tsx'
import { deviceTimeText, instantText } from '../../lib/format.ts'
import { conflictQuery } from './queries.ts'
import { ReviewTag } from './review-list.tsx'
import { Statements } from './statements.tsx'

/** One review: how it stands, what it means for ticket and money, what both sides said. */
export function ReviewPage({ conflictId }: { conflictId: string }) {
  const { data, error, refetch, isRefetching } = useQuery(conflictQuery(conflictId))
  if (hasCode(error, 'platform.not_found', 'platform.invalid_input')) return <NotFoundPage />
  if (!data) return error ? <QueryError error={error} onRetry={refetch} retrying={isRefetching} /> : <PageSkeleton />
  return <Review conflict={data} />
}

function Review({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation()
  const { kind, side, state, occurrence, seat, ticketId, decision, openedAt, decidedAt } = conflict
  return (
    <div className="mx-auto max-w-3xl py-6 sm:py-10">
      <DocumentTitle>{t(`intake.reviews.kind.${kind}`)}</DocumentTitle>
      <Link
        to="/selling/reviews"
        className="-ml-2 mb-3 inline-flex min-h-11 items-center px-2 text-[0.9375rem] hover:underline"
      >
        {t('intake.reviews.all')}
      </Link>
      <p className="mb-2 flex flex-wrap gap-2">
        <ReviewTag state={state} />
        <Tag>{t(`intake.reviews.side.${side}`)}</Tag>
      </p>
      <h1 className="display text-3xl sm:text-4xl">{t(`intake.reviews.kind.${kind}`)}</h1>
      <p className="mt-2 text-soft">
        {occurrence.title}, {instantText(occurrence.startsAt, occurrence.timeZone)}
        <br />
        <SeatLine seats={[seat]} />
      </p>
      <p className="mt-1 text-sm text-soft">
        {t('intake.reviews.opened', { date: deviceTimeText(openedAt) })}
        {decidedAt ? `. ${t('intake.reviews.decided', { date: deviceTimeText(decidedAt) })}` : null}
      </p>
      <Notice kind={state === 'open' ? 'warn' : 'info'} title={t('intake.reviews.means.title')} className="mt-6">
        {t(`intake.reviews.means.${state}.${side}`)}
      </Notice>
      {decision ? (
        <Card className="mt-4">
          <h2 className="font-semibold">{t('intake.reviews.decision')}</h2>
          <p className="mt-1 whitespace-pre-line">{decision}</p>
        </Card>
      ) : null}
      {ticketId ? (
        <Button className="mt-4" render={<Link to="/tickets/$ticketId" params={{ ticketId }} />}>
          {t('intake.reviews.ticket')}
        </Button>
      ) : null}
      <Statements conflict={conflict} />
    </div>
  )
}
