import type { OccurrenceLine } from '@fullhouse/contracts/tickets'
import { SeatLine } from '@fullhouse/domain-ui'
import { Button, Notice } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { unlistedQuery } from './queries.ts'

/** After a first lot: tickets brought for the same date that are not on sale yet. */
export function RestToList({ occurrence }: { occurrence: OccurrenceLine }) {
  const { t } = useTranslation()
  const { data } = useQuery(unlistedQuery())
  const rest =
    data?.filter((ticket) => ticket.removable && ticket.occurrence.occurrenceId === occurrence.occurrenceId) ?? []
  if (rest.length === 0) return null
  const ids = rest.slice(0, 20).map((ticket) => ticket.id)
  return (
    <Notice
      kind="info"
      title={t('intake.rest.title', { count: rest.length })}
      action={<Button render={<Link to="/sell" search={{ tickets: ids.join(',') }} />}>{t('intake.rest.list')}</Button>}
      className="mt-5"
    >
      <SeatLine seats={rest.map((ticket) => ticket.seat)} />
    </Notice>
  )
}
