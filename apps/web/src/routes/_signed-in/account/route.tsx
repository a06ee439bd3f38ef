import { NavTabs, PageTitle } from '@fullhouse/ui'
import { createFileRoute, Link, Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

export const Route = createFileRoute('/_signed-in/account')({ component: AccountLayout })

function AccountLayout() {
  const { t } = useTranslation()
  const path = useLocation({ select: (location) => location.pathname })
  const top = useRef<HTMLDivElement>(null)
  // On phones the tabs are wider than the screen; the current one must be seen.
  useEffect(() => {
    top.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [path])
  return (
    <div ref={top} className="mx-auto max-w-3xl py-8 sm:py-12">
      <PageTitle className="mb-6">{t('identity.account.title')}</PageTitle>
      <NavTabs
        label={t('identity.account.navigation')}
        items={[
          {
            key: 'profile',
            label: t('identity.account.profile'),
            render: <Link to="/account" activeOptions={{ exact: true, includeSearch: false }} />,
          },
          { key: 'payouts', label: t('identity.account.payouts'), render: <Link to="/account/payouts" /> },
          { key: 'sessions', label: t('identity.account.sessions'), render: <Link to="/account/sessions" /> },
          { key: 'security', label: t('identity.account.security'), render: <Link to="/account/security" /> },
          { key: 'events', label: t('identity.account.proposals'), render: <Link to="/account/events" /> },
        ]}
      />
      <div className="pt-8">
        <Outlet />
      </div>
    </div>
  )
}
