import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { createFileRoute } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ProfileForm } from '../../../features/identity/profile-form.tsx'
import { QuickLinks } from '../../../features/identity/quick-links.tsx'
import { useSession } from '../../../lib/use-session.ts'

export const Route = createFileRoute('/_signed-in/account/')({ component: ProfilePage })

function ProfilePage() {
  const { t } = useTranslation()
  const { account } = useSession()
  if (!account) return null
  return (
    <>
      <DocumentTitle>{t('identity.account.title')}</DocumentTitle>
      <div className="max-w-md">
        <ProfileForm account={account} />
      </div>
      <QuickLinks />
    </>
  )
}
