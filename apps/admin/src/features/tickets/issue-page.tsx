import { SeatLine } from '@fullhouse/domain-ui'
import { Button, EmptyState, Notice } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DeskPage } from '../../components/desk-page.tsx'
import { QueryPart } from '../../components/query-part.tsx'
import { currencyOf } from './currencies.ts'
import { IssueForm, type Issued } from './issue-form.tsx'
import { OccurrencePicker, type PickedOccurrence } from './occurrence-picker.tsx'
import { eventWithDatesQuery } from './queries.ts'

interface IssuePageProps {
  picked: PickedOccurrence
  onPick: (picked: PickedOccurrence) => unknown
}

/** Official tickets for one date, made out to a holder. */
export function IssuePage({ picked, onPick }: IssuePageProps) {
  const { t } = useTranslation()
  const event = useQuery({ ...eventWithDatesQuery(picked.event ?? ''), enabled: picked.event !== undefined })
  const [done, setDone] = useState<{ occurrence: string; issued: Issued; holderEmail: string } | null>(null)
  const { occurrence } = picked
  return (
    <DeskPage title={t('tickets.issue.title')} sentence={t('tickets.issue.sentence')}>
      <div className="mb-6 max-w-3xl border-b border-line pb-6">
        <OccurrencePicker picked={picked} onPick={onPick} />
      </div>
      {done && done.occurrence === occurrence ? (
        <Notice
          kind="ok"
          announce
          className="mb-6"
          title={t('tickets.issue.doneTitle', { count: done.issued.tickets.length })}
          action={
            <Button size="sm" render={<Link to="/tickets" search={picked} />}>
              {t('tickets.issue.seeAll')}
            </Button>
          }
        >
          <p>
            <SeatLine seats={done.issued.tickets.map((ticket) => ticket.seat)} />
          </p>
          <p className="text-soft">{t('tickets.issue.done', { holder: done.holderEmail })}</p>
        </Notice>
      ) : null}
      {picked.event && occurrence ? (
        <QueryPart query={event}>
          {({ venue }) => (
            <IssueForm
              key={occurrence}
              occurrenceId={occurrence}
              currency={currencyOf(venue.country)}
              onTry={() => setDone(null)}
              onIssued={(issued, holderEmail) => setDone({ occurrence, issued, holderEmail })}
            />
          )}
        </QueryPart>
      ) : (
        <EmptyState illustration="stub" title={t('tickets.list.chooseTitle')}>
          {t('tickets.issue.chooseDate')}
        </EmptyState>
      )}
    </DeskPage>
  )
}
