import type { LedgerHealth } from '@fullhouse/contracts/desk'
import { Notice, SectionHeader, Table, type TableColumn, Tag } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'

type Invariant = LedgerHealth['invariants'][number]

/** What must always be true, broken ones first. */
export function InvariantList({ invariants }: { invariants: readonly Invariant[] }) {
  const { t } = useTranslation()
  const broken = invariants.filter((invariant) => invariant.count > 0)
  const rows = [...broken, ...invariants.filter((invariant) => invariant.count <= 0)]
  const columns: TableColumn<Invariant>[] = [
    {
      key: 'name',
      header: t('ledger.name'),
      phone: 'title',
      cell: (invariant) => <span className="font-mono text-sm">{invariant.name}</span>,
    },
    { key: 'says', header: t('ledger.says'), cell: (invariant) => invariant.says },
    {
      key: 'count',
      header: t('ledger.count'),
      align: 'end',
      cell: ({ count }) => (
        <Tag tone={count > 0 ? 'curtain' : 'ok'}>{count > 0 ? t('ledger.rows', { count }) : t('ledger.holds')}</Tag>
      ),
    },
  ]
  return (
    <section>
      {broken.length > 0 ? (
        <Notice
          kind="error"
          className="mb-5"
          title={t('ledger.broken', { count: broken.length, all: invariants.length })}
        >
          {t('ledger.brokenHint')}
        </Notice>
      ) : (
        <Notice kind="ok" className="mb-5" title={t('ledger.allHold', { count: invariants.length })} />
      )}
      <SectionHeader title={t('ledger.invariants')} />
      <Table
        caption={t('ledger.invariantTable')}
        columns={columns}
        rows={rows}
        rowKey={(invariant) => invariant.name}
      />
    </section>
  )
}
