import type { SellerStanding } from '@fullhouse/contracts/listings'
import type { Ticket } from '@fullhouse/contracts/tickets'
import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { Button, EmptyState } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

interface TooManyProps {
  tickets: readonly Ticket[]
  standing: SellerStanding
  /** How many of them may be offered now. */
  room: number
}

/** More than this seller may offer now: what the limit is, and the way on with fewer. */
export function TooMany({ tickets, standing, room }: TooManyProps) {
  const { t } = useTranslation()
  const { now, most } = standing.tickets
  const fewer = tickets.slice(0, Math.max(room, 0)).map((ticket) => ticket.id)
  const byDate = standing.perOccurrence < most - now
  return (
    <>
      <DocumentTitle>{t('selling.limit.title')}</DocumentTitle>
      <EmptyState
        illustration="stub"
        title={t('selling.limit.title')}
        action={
          <>
            {fewer.length > 0 ? (
              <Button variant="main" render={<Link to="/sell" search={{ tickets: fewer.join(',') }} />}>
                {t('selling.limit.fewer', { count: fewer.length })}
              </Button>
            ) : (
              <Button render={<Link to="/sales" />}>{t('selling.limit.toSales')}</Button>
            )}
            <Button
              variant="quiet"
              render={
                <Link to="/sell" search={{ tickets: tickets.map((ticket) => ticket.id).join(','), step: 'seats' }} />
              }
            >
              {t('selling.limit.choose')}
            </Button>
          </>
        }
      >
        {byDate
          ? t('selling.limit.date', { count: standing.perOccurrence })
          : t('selling.limit.tickets', { most, now })}{' '}
        {t('selling.limit.grows')}
      </EmptyState>
    </>
  )
}
