import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { SectionHeader } from '@fullhouse/ui'
import { createFileRoute } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SessionList } from '../../../features/identity/session-list.tsx'

export const Route = createFileRoute('/_signed-in/account/sessions')({ component: SessionsPage })

function SessionsPage() {
  const { t } = useTranslation()
  return (
    <>
      <DocumentTitle>{t('identity.sessions.title')}</DocumentTitle>
      <SectionHeader title={t('identity.sessions.title')}>{t('identity.sessions.sentence')}</SectionHeader>
      <SessionList />
    </>
  )
}
