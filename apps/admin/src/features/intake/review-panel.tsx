import type { DeskConflict } from '@fullhouse/contracts/intake'
import { EventDate, SeatLine } from '@fullhouse/domain-ui'
import { Tag } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { QueryPart } from '../../components/query-part.tsx'
import { reviewQuery } from './queries.ts'
import { ReviewDecision } from './review-decision.tsx'
import { ReviewSides } from './review-sides.tsx'
import { ReviewStatements } from './review-statements.tsx'

interface ReviewPanelProps {
  id: string
  known: DeskConflict | undefined
  back: ReactNode
}

/** One review: the ticket, both sides, what they say, and the decision. */
export function ReviewPanel({ id, known, back }: ReviewPanelProps) {
  const { t } = useTranslation()
  const query = useQuery(reviewQuery(id, known))
  return (
    <div className="pb-10">
      {back}
      <QueryPart query={query}>
        {(review) => (
          <>
            <Tag tone={review.state === 'open' ? 'amber' : 'neutral'}>
              {review.state === 'open' ? t('intake.state.open') : t(`intake.state.${review.state}`)}
            </Tag>
            <div className="mt-3 flex items-start gap-4">
              <EventDate startsAt={review.occurrence.startsAt} timeZone={review.occurrence.timeZone} size="sm" />
              <div className="min-w-0">
                <h2 className="display text-2xl">{review.occurrence.title}</h2>
                <p className="mt-1 text-soft">
                  <SeatLine seats={[review.seat]} />
                </p>
              </div>
            </div>
            <p className="mt-4">
              <strong>{t(`intake.kind.${review.kind}`)}.</strong> {t(`intake.kindSays.${review.kind}`)}
            </p>
            <ReviewDecision review={review} />
            <ReviewSides review={review} />
            <ReviewStatements review={review} />
          </>
        )}
      </QueryPart>
    </div>
  )
}
