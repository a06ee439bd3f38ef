import { Button, SectionHeader } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { DeskPage } from '../../components/desk-page.tsx'
import { QueryPart } from '../../components/query-part.tsx'
import { clockTimeText } from '../../lib/format.ts'
import { InvariantList } from './invariant-list.tsx'
import { ledgerHealthQuery } from './queries.ts'
import { RecentEntries } from './recent-entries.tsx'
import { SolvencyBars } from './solvency-bars.tsx'
import { TrialBalances } from './trial-balances.tsx'

/** Whether the books are right. */
export function LedgerPage() {
  const { t } = useTranslation()
  const query = useQuery(ledgerHealthQuery())
  return (
    <DeskPage
      title={t('ledger.title')}
      sentence={t('ledger.sentence')}
      action={
        <div className="flex items-center gap-4">
          {query.data ? (
            <span className="text-sm text-soft">
              {t('ledger.checked', { time: clockTimeText(query.data.checkedAt) })}
            </span>
          ) : null}
          <Button busy={query.isFetching} onClick={() => void query.refetch()}>
            {t('ledger.refresh')}
          </Button>
        </div>
      }
    >
      <QueryPart query={query}>
        {(health) => (
          <div className="space-y-10">
            <InvariantList invariants={health.invariants} />
            <section>
              <SectionHeader title={t('ledger.solvency')}>{t('ledger.solvencyNote')}</SectionHeader>
              <SolvencyBars solvency={health.solvency} />
            </section>
            <TrialBalances lines={health.trialBalance} />
            <section>
              <SectionHeader title={t('ledger.entries')} />
              <RecentEntries entries={health.recentEntries} />
            </section>
          </div>
        )}
      </QueryPart>
    </DeskPage>
  )
}
