import type { LedgerHealth } from '@fullhouse/contracts/desk'
import { Notice, SectionHeader, Tag } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'

type Invariant = LedgerHealth['invariants'][number]

/** What must always be true, broken ones first. */
export function InvariantList({ invariants }: { invariants: readonly Invariant[] }) {
  const { t } = useTranslation()
  const broken = invariants.filter((invariant) => invariant.count > 0)
  const rows = [...broken, ...invariants.filter((invariant) => invariant.count <= 0)]
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
      <ul aria-label={t('ledger.invariantTable')} className="border-t border-line text-[0.9375rem]">
        {rows.map(({ name, says, count }) => (
          <li key={name} className="flex items-baseline justify-between gap-6 border-b border-line py-2">
            <span className="flex min-w-0 flex-1 flex-wrap gap-x-4 md:grid md:grid-cols-[minmax(0,1fr)_18rem]">
              <span>{says}</span>
              <code className="text-xs break-all text-soft md:text-sm">{name}</code>
            </span>
            <Tag tone={count > 0 ? 'curtain' : 'ok'} className="shrink-0">
              {count > 0 ? t('ledger.rows', { count }) : t('ledger.holds')}
            </Tag>
          </li>
        ))}
      </ul>
    </section>
  )
}
