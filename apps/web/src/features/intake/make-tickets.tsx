import { hasCode, isOffline } from '@fullhouse/api-client'
import { problemText } from '@fullhouse/app-frame/problem-text'
import type { Intake } from '@fullhouse/contracts/intake'
import { Button, Notice } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import { Link } from '@tanstack/react-router'
import { useMakeTickets } from './mutations.ts'
import { OpenQuestions } from './open-questions.tsx'
import { foundPieces } from './readings.ts'

interface MakeTicketsProps {
  intake: Intake
  onPrice: (ticketIds: readonly string[]) => unknown
}

/** What is still to answer, then the one red button that makes the tickets. */
export function MakeTickets({ intake, onPrice }: MakeTicketsProps) {
  const { t } = useTranslation()
  const make = useMakeTickets(intake.id)
  const count = foundPieces(intake).length
  const ready = count > 0 && intake.questions.length === 0
  const press = () =>
    make.mutate(undefined, {
      // Where something stayed out, the page says so first.
      onSuccess: (made) => {
        if (made.pieces.every((piece) => piece.problem === null)) onPrice(made.ticketIds)
      },
    })
  return (
    <div className="sticky bottom-15 z-20 -mx-4 mt-8 border-t border-line bg-paper px-4 py-4 sm:-mx-7 sm:px-7 md:bottom-0">
      <Refused error={make.error} />
      <OpenQuestions intake={intake} />
      <Button variant="main" size="lg" wide busy={make.isPending} disabled={!ready} onClick={press}>
        {t('intake.tickets.confirm', { count: Math.max(count, 1) })}
      </Button>
    </div>
  )
}

function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation()
  if (!error) return null
  const taken = hasCode(error, 'intake.code_taken')
  return (
    <Notice
      kind="error"
      title={taken ? t('intake.made.noneTitle') : undefined}
      action={
        taken ? <Button render={<Link to="/selling/reviews" />}>{t('intake.continue.toReviews')}</Button> : undefined
      }
      className="mb-3"
    >
      {taken
        ? t('intake.made.noneText')
        : isOffline(error)
          ? t('intake.tickets.unsure')
          : hasCode(error, 'intake.version_conflict')
            ? t('intake.tickets.changed')
            : problemText(error)}
    </Notice>
  )
}
