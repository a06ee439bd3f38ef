import type { Ticket } from '@fullhouse/contracts/tickets'
import { TicketStub } from '@fullhouse/domain-ui'
import { Button, dateText, EmptyState, Notice, useUi } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** It left while it was on screen (sold), or it was never here. Its old code is not shown. */
export function TicketGone({ last }: { last: Ticket | undefined }) {
  const { t } = useTranslation()
  const { locale } = useUi()
  const ways = (
    <>
      <Button render={<Link to="/sales" search={{ tab: 'sold' }} />}>{t('tickets.gone.toSales')}</Button>
      <Button render={<Link to="/tickets" />}>{t('tickets.gone.toTickets')}</Button>
    </>
  )
  if (!last) {
    return (
      <EmptyState illustration="stub" title={t('tickets.gone.title')} action={ways}>
        {t('tickets.gone.text')}
      </EmptyState>
    )
  }
  const { occurrence } = last
  return (
    <div className="mx-auto max-w-[22rem]">
      <Notice kind="info" announce title={t('tickets.gone.soldTitle')} className="mb-5">
        {t(`tickets.gone.sold.${last.safety}`, { app: last.app })}
      </Notice>
      <TicketStub
        title={occurrence.title}
        when={dateText(occurrence.startsAt, 'dayTime', locale, occurrence.timeZone)}
        venue={occurrence.venueName}
        place={last.seat}
        state={last.safety === 'reissued' ? 'sold' : 'handedOver'}
      />
      <div className="mt-5 grid gap-3">{ways}</div>
    </div>
  )
}
