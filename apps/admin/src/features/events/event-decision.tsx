import type { Event } from '@fullhouse/contracts/events'
import { Button, toast } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DeclineDialog } from './decline-dialog.tsx'
import type { useApproveEvent, useDeclineEvent } from './mutations.ts'

interface EventDecisionProps {
  event: Event
  approve: ReturnType<typeof useApproveEvent>
  decline: ReturnType<typeof useDeclineEvent>
}

/** What can be done with it now: decide, or issue tickets once it is published. */
export function EventDecision({ event, approve, decline }: EventDecisionProps) {
  const { t } = useTranslation()
  const [declining, setDeclining] = useState(false)
  if (event.state === 'declined') return null
  if (event.state === 'published') {
    return (
      <Button
        variant="main"
        className="mt-5"
        render={<Link to="/tickets/issue" search={{ event: event.id, occurrence: event.occurrences[0]?.id }} />}
      >
        {t('events.issue')}
      </Button>
    )
  }
  return (
    <div className="mt-5">
      <div className="flex flex-wrap gap-2.5">
        <Button
          variant="main"
          busy={approve.isPending}
          onClick={() =>
            approve.mutate(undefined, { onSuccess: () => toast(t('events.approved', { title: event.title })) })
          }
        >
          {t('events.approve')}
        </Button>
        <Button onClick={() => setDeclining(true)}>{t('events.decline')}</Button>
      </div>
      <p className="mt-2.5 text-sm text-soft">{t('events.approveNote')}</p>
      <DeclineDialog event={event} decline={decline} open={declining} onOpenChange={setDeclining} />
    </div>
  )
}
