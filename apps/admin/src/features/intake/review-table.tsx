import type { DeskConflict } from '@fullhouse/contracts/intake'
import { SeatLine } from '@fullhouse/domain-ui'
import { DateTime, RelativeTime, Table, type TableColumn } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ReviewState } from './queries.ts'

interface ReviewTableProps {
  rows: readonly DeskConflict[]
  state: ReviewState
  selectedId: string | undefined
}

/** Reviews as lines; the ticket opens the review. */
export function ReviewTable({ rows, state, selectedId }: ReviewTableProps) {
  const { t } = useTranslation()
  const columns: TableColumn<DeskConflict>[] = [
    {
      key: 'ticket',
      header: t('intake.ticket'),
      phone: 'title',
      cell: (review) => (
        <>
          <Link
            to="/reviews"
            search={{ state: state === 'open' ? undefined : state, review: review.id }}
            resetScroll={false}
            className="inline-flex min-h-8 items-center font-semibold underline-offset-4 hover:underline max-md:min-h-11"
          >
            {review.occurrence.title}
          </Link>
          <span className="block text-sm font-normal text-soft">
            <DateTime value={review.occurrence.startsAt} zone={review.occurrence.timeZone} format="short" />{' '}
            <SeatLine seats={[review.seat]} />
          </span>
        </>
      ),
    },
    { key: 'what', header: t('intake.what'), cell: (review) => t(`intake.kind.${review.kind}`) },
    {
      key: 'people',
      header: t('intake.people'),
      cell: (review) => (
        <>
          {review.holder.name}
          <span className="block text-sm text-soft">{review.claimant.name}</span>
        </>
      ),
    },
    {
      key: 'opened',
      header: t('intake.opened'),
      align: 'end',
      cell: (review) => <RelativeTime value={review.openedAt} className="text-soft" />,
    },
  ]
  return (
    <Table
      caption={t('intake.table')}
      columns={columns}
      rows={rows}
      rowKey={(review) => review.id}
      {...(selectedId ? { selectedKey: selectedId } : {})}
    />
  )
}
