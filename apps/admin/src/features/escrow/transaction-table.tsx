import type { DeskTransactionLine } from '@fullhouse/contracts/desk'
import { Money, SeatLine } from '@fullhouse/domain-ui'
import { DateTime, Table, type TableColumn } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DeskStateTag } from './desk-state-tag.tsx'

/** Transactions as dense lines; the reference opens one. */
export function TransactionTable({ rows, faded }: { rows: readonly DeskTransactionLine[]; faded: boolean }) {
  const { t } = useTranslation()
  const columns: TableColumn<DeskTransactionLine>[] = [
    {
      key: 'reference',
      header: t('escrow.list.reference'),
      phone: 'title',
      cell: (line) => (
        <Link
          to="/transactions/$transactionId"
          params={{ transactionId: line.id }}
          className="inline-flex min-h-8 items-center font-semibold whitespace-nowrap tabular-nums underline-offset-4 hover:underline max-md:min-h-11 max-md:underline"
        >
          {line.reference}
        </Link>
      ),
    },
    {
      key: 'state',
      header: t('escrow.list.state'),
      cell: (line) => <DeskStateTag state={line.state} frozen={line.frozen} />,
    },
    {
      key: 'what',
      header: t('escrow.list.what'),
      cell: (line) => (
        <>
          {line.occurrence.title},{' '}
          <DateTime value={line.occurrence.startsAt} zone={line.occurrence.timeZone} format="short" />
          <span className="block text-sm text-soft">
            <SeatLine seats={line.seats} />
          </span>
        </>
      ),
    },
    {
      key: 'people',
      header: t('escrow.list.people'),
      cell: (line) => (
        <>
          <span title={line.buyer.email}>{line.buyer.name}</span>
          <span className="block text-sm text-soft" title={line.seller.email}>
            {t('escrow.list.from', { name: line.seller.name })}
          </span>
        </>
      ),
    },
    {
      key: 'paid',
      header: t('escrow.list.paid'),
      align: 'end',
      cell: (line) => <Money {...line.buyerPays} className="font-semibold" />,
    },
    {
      key: 'created',
      header: t('escrow.list.created'),
      align: 'end',
      cell: (line) => <DateTime value={line.createdAt} format="short" className="text-soft" />,
    },
  ]
  return (
    <Table
      caption={t('escrow.list.table')}
      columns={columns}
      rows={rows}
      rowKey={(line) => line.id}
      className={faded ? 'opacity-60' : ''}
    />
  )
}
