import { countryText } from '@fullhouse/app-frame/format'
import type { Account } from '@fullhouse/contracts/identity'
import { DateTime, EmptyState, Table, type TableColumn, Tag } from '@fullhouse/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AddressSearch } from '../../components/address-search.tsx'
import { DeskPage } from '../../components/desk-page.tsx'
import { PagedList } from '../../components/paged-list.tsx'
import { useSession } from '../../lib/use-session.ts'
import { peopleQuery } from './queries.ts'
import { RoleSelect } from './role-select.tsx'

/** Accounts; an admin changes roles here. */
export function PeoplePage({ q, onSearch }: { q: string; onSearch: (q: string) => unknown }) {
  const { t } = useTranslation()
  const { account: me } = useSession()
  const query = useInfiniteQuery(peopleQuery(q))
  const columns: TableColumn<Account>[] = [
    {
      key: 'name',
      header: t('identity.people.name'),
      phone: 'title',
      cell: (account) => (
        <span className="font-semibold">
          {account.name}
          {account.id === me?.id ? <span className="font-normal text-soft"> ({t('identity.people.you')})</span> : null}
        </span>
      ),
    },
    {
      key: 'email',
      header: t('identity.people.email'),
      cell: (account) => <span className="break-all">{account.email}</span>,
    },
    {
      key: 'country',
      header: t('identity.people.country'),
      cell: (account) => (account.country ? countryText(account.country) : '–'),
    },
    {
      key: 'since',
      header: t('identity.people.since'),
      cell: (account) => <DateTime value={account.createdAt} format="dayMonth" />,
    },
    {
      key: 'transactions',
      header: t('identity.people.transactions'),
      cell: (account) => (
        <Link
          to="/transactions"
          search={{ q: account.email }}
          className="inline-flex min-h-8 items-center underline underline-offset-4"
        >
          {t('identity.people.transactions')}
          <span className="sr-only"> {account.name}</span>
        </Link>
      ),
    },
    {
      key: 'role',
      header: t('identity.people.role'),
      cell: (account) =>
        me?.role === 'admin' && account.id !== me.id ? (
          <RoleSelect account={account} />
        ) : (
          <Tag tone={account.role === 'user' ? 'neutral' : 'sea'}>{t(`identity.people.roles.${account.role}`)}</Tag>
        ),
    },
  ]
  return (
    <DeskPage title={t('identity.people.title')} sentence={t('identity.people.sentence')}>
      <AddressSearch label={t('identity.people.search')} value={q} onSearch={onSearch} className="mb-4 max-w-md" />
      <PagedList
        query={query}
        empty={<EmptyState title={t('identity.people.none')}>{t('identity.people.noneText')}</EmptyState>}
      >
        {(rows) => (
          <Table
            caption={t('identity.people.table')}
            columns={columns}
            rows={rows}
            rowKey={(account) => account.id}
            className={query.isPlaceholderData ? 'opacity-60' : ''}
          />
        )}
      </PagedList>
    </DeskPage>
  )
}
