import type { Response } from '@fullhouse/contracts/endpoint'
import type { tickets } from '@fullhouse/contracts/tickets'
import { SeatLine } from '@fullhouse/domain-ui'
import { Button, DateTime, EmptyState, Table, type TableColumn, Tag } from '@fullhouse/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DeskPage } from '../../components/desk-page.tsx'
import { PagedList } from '../../components/paged-list.tsx'
import { OccurrencePicker, type PickedOccurrence } from './occurrence-picker.tsx'
import { issuedQuery } from './queries.ts'

type IssuedTicket = Response<typeof tickets.issued>['items'][number]

const tones = { valid: 'ok', used: 'sea', void: 'neutral' } as const

interface IssuedPageProps {
  picked: PickedOccurrence
  onPick: (picked: PickedOccurrence) => unknown
}

/** The tickets of a date. */
export function IssuedPage({ picked, onPick }: IssuedPageProps) {
  const { t } = useTranslation()
  return (
    <DeskPage
      title={t('tickets.list.title')}
      sentence={t('tickets.list.sentence')}
      action={
        <Button variant="main" render={<Link to="/tickets/issue" search={picked} />}>
          {t('tickets.list.issue')}
        </Button>
      }
    >
      <div className="mb-6 max-w-3xl">
        <OccurrencePicker picked={picked} onPick={onPick} />
      </div>
      {picked.occurrence ? (
        <IssuedTickets occurrenceId={picked.occurrence} />
      ) : (
        <EmptyState illustration="stub" title={t('tickets.list.chooseTitle')}>
          {t('tickets.list.choose')}
        </EmptyState>
      )}
    </DeskPage>
  )
}

function IssuedTickets({ occurrenceId }: { occurrenceId: string }) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(issuedQuery(occurrenceId))
  const columns: TableColumn<IssuedTicket>[] = [
    {
      key: 'seat',
      header: t('tickets.list.seat'),
      phone: 'title',
      cell: (ticket) => <SeatLine seats={[ticket.seat]} />,
    },
    {
      key: 'state',
      header: t('tickets.list.state'),
      cell: (ticket) => <Tag tone={tones[ticket.state]}>{t(`tickets.list.states.${ticket.state}`)}</Tag>,
    },
    {
      key: 'version',
      header: t('tickets.list.version'),
      cell: (ticket) => t('tickets.list.versionValue', { version: ticket.version }),
    },
    {
      key: 'holder',
      header: t('tickets.list.holder'),
      cell: (ticket) => (
        <>
          <Link to="/people" search={{ q: ticket.holder.email }} className="underline underline-offset-4">
            {ticket.holder.name}
          </Link>
          <span className="block text-sm break-all text-soft">{ticket.holder.email}</span>
        </>
      ),
    },
    {
      key: 'issuedAt',
      header: t('tickets.list.issuedAt'),
      align: 'end',
      cell: (ticket) => <DateTime value={ticket.issuedAt} format="short" />,
    },
  ]
  return (
    <PagedList
      query={query}
      empty={
        <EmptyState illustration="stub" title={t('tickets.list.emptyTitle')}>
          {t('tickets.list.empty')}
        </EmptyState>
      }
    >
      {(rows) => (
        <Table caption={t('tickets.list.table')} columns={columns} rows={rows} rowKey={(ticket) => ticket.id} />
      )}
    </PagedList>
  )
}
