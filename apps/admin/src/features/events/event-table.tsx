import type { Event, EventState } from '@fullhouse/contracts/events'
import { DateTime, RelativeTime, Table, type TableColumn } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

interface EventTableProps {
  rows: readonly Event[]
  selectedId: string | undefined
  linkTo: (event: string) => { state: EventState | undefined; q: string | undefined; event: string }
}

/** Events as lines; the name opens the facts. */
export function EventTable({ rows, selectedId, linkTo }: EventTableProps) {
  const { t } = useTranslation()
  const columns: TableColumn<Event>[] = [
    {
      key: 'event',
      header: t('events.event'),
      phone: 'title',
      cell: (event) => (
        <>
          <Link
            to="/events"
            search={linkTo(event.id)}
            resetScroll={false}
            className="inline-flex min-h-8 items-center font-semibold underline-offset-4 hover:underline max-md:min-h-11"
          >
            {event.title}
          </Link>
          <span className="block text-sm font-normal text-soft">
            {event.venue.name}, {event.venue.city}
          </span>
        </>
      ),
    },
    {
      key: 'first',
      header: t('events.first'),
      cell: (event) => {
        const first = event.occurrences[0]
        return (
          <>
            {first ? (
              <DateTime value={first.startsAt} zone={first.timeZone} format="short" className="whitespace-nowrap" />
            ) : (
              '–'
            )}
            {event.occurrences.length > 1 ? (
              <span className="block text-sm text-soft">{t('events.dates', { count: event.occurrences.length })}</span>
            ) : null}
          </>
        )
      },
    },
    { key: 'proposer', header: t('events.proposer'), cell: (event) => event.organizer.name },
    {
      key: 'waiting',
      header: t('events.waiting'),
      align: 'end',
      cell: (event) => <RelativeTime value={event.createdAt} className="text-soft" />,
    },
  ]
  return (
    <Table
      caption={t('events.table')}
      columns={columns}
      rows={rows}
      rowKey={(event) => event.id}
      {...(selectedId ? { selectedKey: selectedId } : {})}
    />
  )
}
