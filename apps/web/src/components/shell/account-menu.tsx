import { Avatar, Button, Menu, Skeleton, toast } from '@fullhouse/ui'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { session } from '../../lib/api.ts'
import { problemText } from '../../lib/errors.ts'
import { useSession } from '../../lib/use-session.ts'

/** The person's own corner: account, purchases, sales, payouts, signing out. */
export function AccountMenu() {
  const { t } = useTranslation()
  const { account } = useSession()
  const navigate = useNavigate()
  if (!account) return <Skeleton className="size-9 rounded-full" />

  const signOut = async () => {
    try {
      await session.signOut()
      await navigate({ to: '/' })
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
          <span className="hidden max-w-28 truncate sm:inline">{account.name.split(' ')[0]}</span>
        </Button>
      }
      entries={[
        { key: 'account', label: t('shell.account'), render: <Link to="/account" /> },
        { key: 'purchases', label: t('shell.purchases'), render: <Link to="/purchases" /> },
        { key: 'sales', label: t('shell.sales'), render: <Link to="/sales" /> },
        { key: 'payouts', label: t('shell.payouts'), render: <Link to="/account/payouts" /> },
        { key: 'proposals', label: t('shell.proposals'), render: <Link to="/account/events" /> },
        { key: 'out', label: t('shell.signOut'), onSelect: () => void signOut(), separated: true },
      ]}
    />
  )
}
