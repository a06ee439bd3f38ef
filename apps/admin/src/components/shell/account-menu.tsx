import { Avatar, Button, Menu, toast } from '@fullhouse/ui'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { session } from '../../lib/api.ts'
import { problemText } from '../../lib/errors.ts'
import { useSession } from '../../lib/use-session.ts'

/** Who sits at the desk, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation()
  const { account } = useSession()
  const navigate = useNavigate()
  if (!account) return null

  const signOut = async () => {
    try {
      await session.signOut()
      await navigate({ to: '/sign-in' })
    } catch (error) {
      toast(problemText(error))
    }
  }
  return (
    <Menu
      trigger={
        <Button
          variant="quiet"
          aria-label={t('shell.accountOf', { name: account.name })}
          className="gap-2.5 px-2 font-normal"
        >
          <Avatar name={account.name} />
          <span className="hidden max-w-32 truncate sm:inline">{account.name}</span>
        </Button>
      }
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
        { key: 'out', label: t('shell.signOut'), onSelect: () => void signOut(), separated: true },
      ]}
    />
  )
}
