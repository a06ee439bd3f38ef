import { AccountMenu as Frame } from '@fullhouse/app-frame/account-menu'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { session } from '../../lib/api.ts'
import { useSession } from '../../lib/use-session.ts'

/** Who sits at the desk, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation()
  const { account } = useSession()
  const navigate = useNavigate()
  if (!account) return null
  return (
    <Frame
      name={account.name}
      shownName={account.name}
      entries={[
        {
          key: 'who',
          label: (
            <span className="text-sm text-soft">
              {t(`shell.role.${account.role}`)}, {account.email}
            </span>
          ),
          disabled: true,
        },
      ]}
      onSignOut={async () => {
        await session.signOut()
        await navigate({ to: '/sign-in' })
      }}
    />
  )
}
