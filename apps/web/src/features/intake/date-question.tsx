import { problemText } from '@fullhouse/app-frame/problem-text'
import type { Intake } from '@fullhouse/contracts/intake'
import { Button, Notice } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import { instantText } from '../../lib/format.ts'
import { useChangeIntake } from './mutations.ts'
import { printedTimeText } from './printed-text.ts'

/** Another date or event is printed than was chosen: both side by side, and the person says which it is. */
export function DateQuestion({ intake }: { intake: Intake }) {
  const { t } = useTranslation()
  const change = useChangeIntake(intake.id)
  const { occurrence, printedStartsAt, printedEvent, dateConfirmed } = intake
  if (!occurrence || (printedStartsAt === null && printedEvent === null)) return null
  const when = instantText(occurrence.startsAt, occurrence.timeZone)
  const date = printedEvent === null ? when : `${occurrence.title}, ${when}`
  const printedWhen = printedStartsAt === null ? null : printedTimeText(printedStartsAt)
  const printed = [printedEvent, printedWhen].filter((part) => part !== null).join(', ')
  if (dateConfirmed) {
    return (
      <Notice kind="info" className="mt-3">
        {t('intake.date.confirmed', { date, printed })}
      </Notice>
    )
  }
  return (
    <section aria-labelledby="date-title" className="mt-4 rounded-card bg-amber-ground p-5">
      <h2 id="date-title" className="text-lg font-semibold text-amber">
        {t(printedEvent === null ? 'intake.date.title' : 'intake.date.titleEvent')}
      </h2>
      <dl className="mt-3 grid gap-3 sm:grid-cols-2">
        {[
          [t('intake.date.printed'), printed],
          [t('intake.date.chosen'), date],
        ].map(([name, value]) => (
          <div key={name} className="rounded-control bg-card p-4">
            <dt className="text-sm text-soft">{name}</dt>
            <dd className="display text-xl">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-[0.9375rem]">
        {t(printedEvent === null ? 'intake.date.question' : 'intake.date.questionEvent', { date })}
      </p>
      {change.error ? (
        <Notice kind="error" className="mt-3">
          {problemText(change.error)}
        </Notice>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-2.5">
        <Button busy={change.isPending} onClick={() => change.mutate({ dateConfirmed: true })}>
          {t('intake.date.confirm', { date })}
        </Button>
        <Button variant="quiet" onClick={() => change.mutate({ occurrenceId: null })}>
          {t(printedEvent === null ? 'intake.date.other' : 'intake.date.otherEvent')}
        </Button>
      </div>
    </section>
  )
}
