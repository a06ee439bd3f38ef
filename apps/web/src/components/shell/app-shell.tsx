import { useFocusOnNavigation } from '@fullhouse/app-frame/use-focus-on-navigation'
import { AppShell as Frame, BottomNav, OfflineBar, SkipLink, Toaster } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { CircleUser, Search, Tag, Ticket } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AccountNews } from './account-news.tsx'
import { Footer } from './footer.tsx'
import { HeaderBar } from './header-bar.tsx'

/** What stands round every screen. */
export function AppShell({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  useFocusOnNavigation('main')
  const places = [
    {
      key: 'find',
      label: t('shell.find'),
      icon: <Search size={20} aria-hidden />,
      render: <Link to="/" activeOptions={{ exact: true }} />,
    },
    {
      key: 'sell',
      label: t('shell.sellShort'),
      icon: <Tag size={20} aria-hidden />,
      render: <Link to="/sell" />,
    },
    {
      key: 'tickets',
      label: t('shell.ticketsShort'),
      icon: <Ticket size={20} aria-hidden />,
      render: <Link to="/tickets" />,
    },
    {
      key: 'account',
      label: t('shell.account'),
      icon: <CircleUser size={20} aria-hidden />,
      render: <Link to="/account" />,
    },
  ]
  return (
    <Frame
      skipLink={<SkipLink>{t('shell.skip')}</SkipLink>}
      notice={<OfflineBar>{t('shell.offline')}</OfflineBar>}
      top={<HeaderBar />}
      bottom={
        <>
          <Footer />
          <BottomNav items={places} label={t('shell.bottomNavigation')} />
          <Toaster />
          <AccountNews />
        </>
      }
    >
      <div className="mx-auto w-full max-w-7xl px-4 sm:px-7">{children}</div>
    </Frame>
  )
}
