import type { IntakePiece } from '@fullhouse/contracts/intake'
import { Button, Notice } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** Why this ticket cannot be brought in, and where to go about it. */
export function PieceProblem({ piece }: { piece: IntakePiece }) {
  const { t } = useTranslation()
  const { problem, conflictId } = piece
  if (!problem) return null
  return (
    <Notice
      kind={problem === 'twice_here' ? 'info' : 'warn'}
      className="mt-2"
      action={
        conflictId ? (
          <Button size="sm" render={<Link to="/selling/reviews/$conflictId" params={{ conflictId }} />}>
            {t('intake.problem.toReview')}
          </Button>
        ) : problem === 'yours_already' ? (
          <Button size="sm" render={<Link to="/tickets" />}>
            {t('intake.problem.toTickets')}
          </Button>
        ) : undefined
      }
    >
      {t(`intake.problem.${problem}`)}
    </Notice>
  )
}
