import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { PageTitle } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import { PurchaseList } from './purchase-list.tsx'

/** Everything I bought, newest first. */
export function PurchasesPage() {
  const { t } = useTranslation()
  return (
    <div className="mx-auto max-w-4xl py-8 sm:py-12">
      <DocumentTitle>{t('transactions.purchases.title')}</DocumentTitle>
      <PageTitle sentence={t('transactions.purchases.sentence')} className="mb-6">
        {t('transactions.purchases.title')}
      </PageTitle>
      <PurchaseList reader="buyer" />
    </div>
  )
}
