import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { SectionHeader } from '@fullhouse/ui'
import { createFileRoute } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ChangePasswordForm } from '../../../features/identity/change-password-form.tsx'

export const Route = createFileRoute('/_signed-in/account/security')({ component: SecurityPage })

function SecurityPage() {
  const { t } = useTranslation()
  return (
    <div className="max-w-md">
      <DocumentTitle>{t('identity.security.title')}</DocumentTitle>
      <SectionHeader title={t('identity.security.title')}>{t('identity.security.sentence')}</SectionHeader>
      <ChangePasswordForm />
    </div>
  )
}
