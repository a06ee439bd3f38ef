import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { Button, EmptyState } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** It was given up. */
export function LeftPage() {
  const { t } = useTranslation()
  return (
    <>
      <DocumentTitle>{t('intake.leave.leftTitle')}</DocumentTitle>
      <EmptyState
        illustration="stub"
        title={t('intake.leave.leftTitle')}
        action={<Button render={<Link to="/sell" />}>{t('intake.leave.again')}</Button>}
      >
        {t('intake.leave.leftText')}
      </EmptyState>
    </>
  )
}
