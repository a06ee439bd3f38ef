import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import type { ListingState } from '@fullhouse/contracts/listings'
import { Button, NavTabs, PageTitle } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { OfferList } from './offer-list.tsx'

interface SalesPageProps {
  tab: 'on-sale' | 'sold'
  state: ListingState | undefined
  /** The sales themselves: what was bought from me. */
  sold: ReactNode
}

/** What I offer and what I sold. */
export function SalesPage({ tab, state, sold }: SalesPageProps) {
  const { t } = useTranslation()
  return (
    <div className="mx-auto max-w-4xl py-8 sm:py-12">
      <DocumentTitle>{t('sales.title')}</DocumentTitle>
      <PageTitle
        sentence={t('sales.sentence')}
        action={<Button render={<Link to="/sell" />}>{t('sales.sell')}</Button>}
        className="mb-6"
      >
        {t('sales.title')}
      </PageTitle>
      <NavTabs
        label={t('sales.tabs')}
        items={[
          {
            key: 'on-sale',
            label: t('sales.onSale'),
            render: <Link to="/sales" search={{}} activeOptions={{ exact: true, includeSearch: true }} />,
            current: tab === 'on-sale',
          },
          {
            key: 'sold',
            label: t('sales.sold'),
            render: <Link to="/sales" search={{ tab: 'sold' }} activeOptions={{ exact: true, includeSearch: true }} />,
            current: tab === 'sold',
          },
        ]}
      />
      <div className="pt-6">{tab === 'sold' ? sold : <OfferList state={state} />}</div>
    </div>
  )
}
