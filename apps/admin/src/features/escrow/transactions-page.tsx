import { type TransactionState, TransactionState as States } from '@fullhouse/contracts/escrow'
import { Button, EmptyState, Select } from '@fullhouse/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { AddressSearch } from '../../components/address-search.tsx'
import { DeskPage } from '../../components/desk-page.tsx'
import { PagedList } from '../../components/paged-list.tsx'
import { transactionsQuery, type TransactionSearch } from './queries.ts'
import { TransactionTable } from './transaction-table.tsx'

interface TransactionsPageProps {
  search: TransactionSearch
  onChange: (search: TransactionSearch) => unknown
}

/** Finds transactions; what is searched for stands in the address. */
export function TransactionsPage({ search, onChange }: TransactionsPageProps) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(transactionsQuery(search))
  return (
    <DeskPage title={t('escrow.list.title')} sentence={t('escrow.list.sentence')}>
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <AddressSearch
          label={t('escrow.list.search')}
          value={search.q ?? ''}
          onSearch={(q) => onChange({ ...search, q: q || undefined })}
          className="w-full sm:max-w-md"
        />
        <Select<TransactionState | 'any'>
          label={t('escrow.list.state')}
          compact
          options={[
            { value: 'any', label: t('escrow.list.anyState') },
            ...States.options.map((state) => ({ value: state, label: t(`escrow.states.${state}`) })),
          ]}
          value={search.state ?? 'any'}
          onChange={(state) => onChange({ ...search, state: state === 'any' ? undefined : state })}
        />
      </div>
      <PagedList
        query={query}
        empty={
          <EmptyState
            title={t('escrow.list.none')}
            action={
              search.q || search.state ? (
                <Button onClick={() => onChange({})}>{t('escrow.list.clear')}</Button>
              ) : undefined
            }
          >
            {t('escrow.list.noneText')}
          </EmptyState>
        }
      >
        {(rows) => <TransactionTable rows={rows} faded={query.isPlaceholderData} />}
      </PagedList>
    </DeskPage>
  )
}
