import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { QueryError } from '@fullhouse/app-frame/query-error'
import type { Intake } from '@fullhouse/contracts/intake'
import { SeatLine, useSeatLine } from '@fullhouse/domain-ui'
import { Button, Card, Notice, PageTitle, Skeleton } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EventLine } from './event-line.tsx'
import { PieceProblem } from './piece-problem.tsx'
import { unlistedQuery } from './queries.ts'
import { seatOf } from './readings.ts'

interface MadePageProps {
  intake: Intake
  onPrice: (ticketIds: readonly string[]) => unknown
}

/** The tickets are made: those that go on to their price, and those under review. */
export function MadePage({ intake, onPrice }: MadePageProps) {
  const { t } = useTranslation()
  const line = useSeatLine()
  const made = intake.pieces.filter((piece) => piece.state === 'made')
  const inReview = intake.pieces.filter((piece) => piece.conflictId !== null)
  const stayedOut = intake.pieces.filter((piece) => piece.problem !== null && piece.conflictId === null)
  const title = made.length > 0 ? t('intake.made.title', { count: made.length }) : t('intake.made.noneTitle')
  const { occurrence } = intake
  return (
    <div className="mx-auto max-w-xl py-6">
      <DocumentTitle>{title}</DocumentTitle>
      <PageTitle sentence={t(made.length > 0 ? 'intake.made.sentence' : 'intake.made.noneText')} className="mb-6">
        {title}
      </PageTitle>
      {occurrence ? (
        <Card>
          <EventLine {...occurrence} venue={`${occurrence.venueName}, ${occurrence.city}`} />
          {made.length > 0 ? (
            <p className="mt-4 border-t-2 border-dashed border-line pt-3 font-semibold">
              <SeatLine seats={made.map(seatOf)} />
            </p>
          ) : null}
        </Card>
      ) : null}
      {intake.awaitsApproval ? (
        <Notice kind="info" title={t('intake.event.waiting')} className="mt-4">
          {t('intake.event.waitingText')}
        </Notice>
      ) : null}
      {inReview.length > 0 ? (
        <Notice kind="warn" title={t('intake.made.reviewTitle', { count: inReview.length })} className="mt-4">
          <p>{t('intake.made.reviewText')}</p>
          <ul className="mt-1">
            {inReview.map((piece) => (
              <li key={piece.id}>
                <Link
                  to="/selling/reviews/$conflictId"
                  params={{ conflictId: piece.conflictId ?? '' }}
                  className="inline-flex min-h-11 items-center underline underline-offset-4"
                >
                  {t('intake.made.review', { seat: line([seatOf(piece)]) })}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {stayedOut.length > 0 ? (
        <ul className="mt-4">
          {stayedOut.map((piece) => (
            <li key={piece.id}>
              <p className="text-[0.9375rem] font-semibold">
                <SeatLine seats={[seatOf(piece)]} />
              </p>
              <PieceProblem piece={piece} />
            </li>
          ))}
        </ul>
      ) : null}
      <div className="mt-6 flex flex-wrap gap-3">
        {made.length > 0 ? <ToPrice intake={intake} onPrice={onPrice} /> : null}
        <Button size="lg" variant="quiet" render={<Link to="/sell" />}>
          {t('intake.made.again')}
        </Button>
      </div>
    </div>
  )
}

/** On to the price with what is not on sale yet. */
function ToPrice({ intake, onPrice }: MadePageProps) {
  const { t } = useTranslation()
  const { data, error, refetch, isRefetching } = useQuery(unlistedQuery())
  if (!data) {
    return error ? (
      <QueryError error={error} onRetry={refetch} retrying={isRefetching} />
    ) : (
      <Skeleton className="h-13 w-48 rounded-control" />
    )
  }
  const open = data.filter((ticket) => intake.ticketIds.includes(ticket.id)).map((ticket) => ticket.id)
  if (open.length === 0) {
    return (
      <>
        <p className="w-full text-soft">{t('intake.made.allListed')}</p>
        <Button variant="main" size="lg" render={<Link to="/sales" />}>
          {t('intake.made.toSales')}
        </Button>
      </>
    )
  }
  return (
    <Button variant="main" size="lg" onClick={() => onPrice(open)}>
      {t('intake.made.toPrice')}
    </Button>
  )
}
