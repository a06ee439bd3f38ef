import type { OccurrenceLine } from '@fullhouse/contracts/tickets'
import { EventDate } from '@fullhouse/domain-ui'
import { Button, Card, Notice } from '@fullhouse/ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface EventLineProps {
  title: string
  venue: string
  startsAt: string
  timeZone: string
  children?: ReactNode
}

/** A date of an event: leaf of the calendar, name, venue, and what belongs to it. */
export function EventLine({ title, venue, startsAt, timeZone, children }: EventLineProps) {
  return (
    <span className="flex min-w-0 items-center gap-4 text-left">
      <EventDate startsAt={startsAt} timeZone={timeZone} size="sm" />
      <span className="min-w-0 flex-1">
        <span className="display block text-xl">{title}</span>
        <span className="block text-[0.9375rem] text-soft">{venue}</span>
        {children}
      </span>
    </span>
  )
}

interface ChosenEventProps {
  occurrence: OccurrenceLine
  waiting: boolean
  onChange: () => void
}

/** The date the tickets are for. */
export function ChosenEvent({ occurrence, waiting, onChange }: ChosenEventProps) {
  const { t } = useTranslation()
  return (
    <>
      <Card className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <EventLine {...occurrence} venue={`${occurrence.venueName}, ${occurrence.city}`} />
        <Button size="sm" variant="quiet" className="max-sm:-mb-2 max-sm:-ml-3.5" onClick={onChange}>
          {t('intake.event.change')}
        </Button>
      </Card>
      {waiting ? (
        <Notice kind="info" title={t('intake.event.waiting')} className="mt-3">
          {t('intake.event.waitingText')}
        </Notice>
      ) : null}
    </>
  )
}
