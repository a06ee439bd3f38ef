import { AccountMenu as Frame } from '@fullhouse/app-frame/account-menu'
import { Skeleton } from '@fullhouse/ui'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { session } from '../../lib/api.ts'
import { useSession } from '../../lib/use-session.ts'

/** The person's own corner: account, purchases, sales, payouts, signing out. */
export function AccountMenu() {
  const { t } = useTranslation()
  const { account } = useSession()
  const navigate = useNavigate()
  if (!account) return <Skeleton className="size-9 rounded-full" />
  return (
    <Frame
      name={account.name}
      shownName={account.name.split(' ')[0] ?? account.name}
      entries={[
        { key: 'account', label: t('shell.account'), render: <Link to="/account" /> },
        { key: 'purchases', label: t('shell.purchases'), render: <Link to="/purchases" /> },
        { key: 'sales', label: t('shell.sales'), render: <Link to="/sales" /> },
        { key: 'payouts', label: t('shell.payouts'), render: <Link to="/account/payouts" /> },
        { key: 'proposals', label: t('shell.proposals'), render: <Link to="/account/events" /> },
      ]}
      onSignOut={async () => {
        await session.signOut()
        await navigate({ to: '/' })
      }}
    />
  )
}
