import { Button, EmptyState } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DocumentTitle } from './document-title.tsx'

export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <>
      <DocumentTitle>{t('states.notFoundTitle')}</DocumentTitle>
      <EmptyState
        illustration="door"
        title={t('states.notFoundTitle')}
        action={<Button render={<Link to="/" />}>{t('states.toStart')}</Button>}
      >
        {t('states.notFoundText')}
      </EmptyState>
    </>
  )
}
