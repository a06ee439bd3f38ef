import { Button, Logo, TopBar } from '@fullhouse/ui'
import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../lib/use-session.ts'
import { SearchBox } from '../search-box.tsx'
import { AccountMenu } from './account-menu.tsx'

/** Pages that have their own search, or that should not be left by accident. */
const withoutSearch = /^\/($|search|checkout|sign-in|register|verify|forgot|reset|check-your)/

/** Logo, search, the two things people come for, and the account. */
export function HeaderBar() {
  const { t } = useTranslation()
  const { status } = useSession()
  const { pathname, href } = useLocation()
  const signedOut = status === 'signed-out' || status === 'unreachable'
  return (
    <TopBar
      // On phones "Find" below leads to the search; its row would only push the content down.
      className="max-md:[&_.order-last]:hidden"
      label={t('shell.mainNavigation')}
      logo={
        <Link to="/" aria-label={t('shell.home')} className="inline-flex min-h-11 items-center">
          <Logo />
        </Link>
      }
      search={withoutSearch.test(pathname) ? undefined : <SearchBox />}
      items={[
        { key: 'sell', label: t('shell.sell'), render: <Link to="/sell" /> },
        { key: 'tickets', label: t('shell.tickets'), render: <Link to="/tickets" /> },
      ]}
      account={
        signedOut ? (
          <Button render={<Link to="/sign-in" search={withoutSearch.test(pathname) ? {} : { next: href }} />}>
            {t('shell.signIn')}
          </Button>
        ) : (
          <AccountMenu />
        )
      }
    />
  )
}
