import { moneyText } from '@fullhouse/app-frame/format'
import type { LedgerHealth } from '@fullhouse/contracts/desk'
import { EmptyState, SectionHeader, Tag } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import { AccountName } from '../../components/account-name.tsx'
import { type SortableColumn, SortableTable } from '../../components/sortable-table.tsx'
import { columnText } from '../../lib/format.ts'

type Line = LedgerHealth['trialBalance'][number]

const sum = (lines: readonly Line[], side: Line['normal']) =>
  lines.reduce((total, line) => (line.normal === side ? total + line.balance.amount : total), 0)

/** Every account kind on its normal side, a table per currency; both sides must agree. */
export function TrialBalances({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation()
  if (lines.length === 0) {
    return <EmptyState title={t('ledger.trialEmptyTitle')}>{t('ledger.trialEmpty')}</EmptyState>
  }
  return (
    <>
      {[...Map.groupBy(lines, (line) => line.balance.currency)].map(([currency, own]) => (
        <TrialBalance key={currency} currency={currency} lines={own} />
      ))}
    </>
  )
}

function TrialBalance({ currency, lines }: { currency: string; lines: readonly Line[] }) {
  const { t } = useTranslation()
  const debit = sum(lines, 'debit')
  const credit = sum(lines, 'credit')
  const side = (normal: Line['normal']): SortableColumn<Line> => ({
    key: normal,
    header: t(`ledger.${normal}`),
    align: 'end',
    cell: (line) => (line.normal === normal ? columnText(line.balance) : null),
    sortValue: (line) => (line.normal === normal ? line.balance.amount : 0),
  })
  const columns: SortableColumn<Line>[] = [
    {
      key: 'account',
      header: t('ledger.account'),
      phone: 'title',
      cell: (line) => <AccountName kind={line.kind} />,
      sortValue: (line) => line.kind,
    },
    {
      key: 'accounts',
      header: t('ledger.accounts'),
      align: 'end',
      cell: (line) => line.accounts,
      sortValue: (line) => line.accounts,
    },
    side('debit'),
    side('credit'),
  ]
  return (
    <section className="max-w-4xl">
      <SectionHeader
        title={t('ledger.trial', { currency })}
        action={
          debit === credit ? (
            <Tag tone="ok">{t('ledger.balanced')}</Tag>
          ) : (
            <Tag tone="curtain">
              {t('ledger.unbalanced', { amount: moneyText({ amount: Math.abs(debit - credit), currency }) })}
            </Tag>
          )
        }
      />
      <SortableTable
        caption={t('ledger.trialTable', { currency })}
        columns={columns}
        rows={lines}
        rowKey={(line) => line.kind}
        initialSort={{ key: 'account', direction: 'asc' }}
      />
      <dl className="flex flex-wrap justify-end gap-x-8 px-3 py-2.5 text-[0.9375rem] font-semibold">
        {(['debit', 'credit'] as const).map((normal) => (
          <div key={normal} className="flex gap-2">
            <dt className="text-soft">{t(`ledger.${normal}`)}</dt>
            <dd className="tabular-nums">{columnText({ amount: normal === 'debit' ? debit : credit, currency })}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
