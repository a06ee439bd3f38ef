import type { DeskClaim } from '@fullhouse/contracts/desk'
import { SeatLine } from '@fullhouse/domain-ui'
import { DateTime, EmptyState, RelativeTime, Table, type TableColumn, Tag } from '@fullhouse/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DeskPage } from '../../components/desk-page.tsx'
import { PagedList } from '../../components/paged-list.tsx'
import { claimsQuery } from './claim-queries.ts'

/** Purchases whose money waits for a person's decision. */
export function ClaimsPage() {
  const { t } = useTranslation()
  const query = useInfiniteQuery(claimsQuery())
  return (
    <DeskPage title={t('escrow.claims.title')} sentence={t('escrow.claims.sentence')}>
      <PagedList
        query={query}
        empty={
          <EmptyState illustration="curtain" title={t('escrow.claims.emptyTitle')}>
            {t('escrow.claims.empty')}
          </EmptyState>
        }
      >
        {(rows) => <ClaimTable rows={rows} />}
      </PagedList>
    </DeskPage>
  )
}

function ClaimTable({ rows }: { rows: readonly DeskClaim[] }) {
  const { t } = useTranslation()
  const columns: TableColumn<DeskClaim>[] = [
    {
      key: 'purchase',
      header: t('escrow.claims.purchase'),
      phone: 'title',
      cell: ({ transaction }) => (
        <>
          <Link
            to="/transactions/$transactionId"
            params={{ transactionId: transaction.id }}
            className="inline-flex min-h-8 items-center font-semibold tabular-nums underline-offset-4 hover:underline max-md:min-h-11"
          >
            {transaction.reference}
          </Link>
          <span className="block text-sm font-normal text-soft">
            {transaction.occurrence.title},{' '}
            <DateTime value={transaction.occurrence.startsAt} zone={transaction.occurrence.timeZone} format="short" />{' '}
            <SeatLine seats={transaction.seats} />
          </span>
        </>
      ),
    },
    {
      key: 'what',
      header: t('escrow.claims.what'),
      cell: ({ claim, transfer }) =>
        claim?.state === 'open' ? (
          <>
            <Tag tone="curtain">{t(`escrow.claims.reason.${claim.reason}`)}</Tag>
            <span className="mt-1 line-clamp-2 text-sm text-soft">{claim.text}</span>
          </>
        ) : transfer?.missedAt ? (
          <Tag tone="amber">{t('escrow.claims.missed')}</Tag>
        ) : null,
    },
    {
      key: 'people',
      header: t('escrow.claims.people'),
      cell: ({ transaction }) => (
        <>
          {transaction.buyer.name}
          <span className="block text-sm text-soft">{t('escrow.claims.from', { name: transaction.seller.name })}</span>
        </>
      ),
    },
    {
      key: 'since',
      header: t('escrow.claims.since'),
      align: 'end',
      cell: ({ claim, transfer, transaction }) => (
        <RelativeTime value={claim?.openedAt ?? transfer?.missedAt ?? transaction.createdAt} className="text-soft" />
      ),
    },
  ]
  return <Table caption={t('escrow.claims.table')} columns={columns} rows={rows} rowKey={(row) => row.transaction.id} />
}
