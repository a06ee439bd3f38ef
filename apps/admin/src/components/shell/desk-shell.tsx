import { useFocusOnNavigation } from '@fullhouse/app-frame/use-focus-on-navigation'
import { Button, Drawer, IconButton, Logo, OfflineBar, SkipLink, Tag, ThemeToggle, TopBar } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { Menu as MenuIcon } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AccountMenu } from './account-menu.tsx'
import { DeskNavigation, type PlaceBadges } from './desk-navigation.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { QuickSearch, quickSearchId } from './quick-search.tsx'
import { useDeskKeys } from './use-desk-keys.ts'

/** What stands round every screen of the desk. */
export function DeskShell({ badges, children }: { badges: PlaceBadges; children: ReactNode }) {
  const { t } = useTranslation()
  const [keysOpen, setKeysOpen] = useState(false)
  const [placesOpen, setPlacesOpen] = useState(false)
  useFocusOnNavigation('main')
  useDeskKeys({
    onHelp: () => setKeysOpen(true),
    onSearch: () => document.getElementById(quickSearchId)?.focus(),
  })
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink>{t('shell.skip')}</SkipLink>
      <OfflineBar>{t('shell.offline')}</OfflineBar>
      <TopBar
        className="[&>div]:max-w-none [&>div]:py-2 sm:[&>div]:px-4"
        label={t('shell.navigation')}
        logo={
          <div className="flex items-center gap-2 md:w-52">
            <Drawer
              side="right"
              open={placesOpen}
              onOpenChange={setPlacesOpen}
              title={t('shell.navigation')}
              trigger={
                <IconButton label={t('shell.openNavigation')} className="-ml-2 md:hidden">
                  <MenuIcon size={20} aria-hidden />
                </IconButton>
              }
              footer={<ThemeToggle />}
            >
              <DeskNavigation badges={badges} onGo={() => setPlacesOpen(false)} />
            </Drawer>
            <Link to="/" aria-label={t('shell.home')} className="inline-flex min-h-11 items-center gap-2.5">
              <Logo /> <Tag>{t('shell.desk')}</Tag>
            </Link>
          </div>
        }
        search={<QuickSearch />}
        account={
          <>
            <ThemeToggle className="hidden md:inline-flex" />
            <AccountMenu />
          </>
        }
      />
      <div className="flex flex-1">
        <div className="hidden w-60 shrink-0 border-r border-line md:block">
          <div className="sticky top-0 h-[calc(100dvh-4.6rem)]">
            <DeskNavigation
              badges={badges}
              foot={
                <Button
                  variant="quiet"
                  size="sm"
                  className="justify-start px-3 font-normal"
                  onClick={() => setKeysOpen(true)}
                >
                  {t('shell.keys')}
                </Button>
              }
            />
          </div>
        </div>
        <main id="main" tabIndex={-1} className="min-w-0 flex-1 outline-hidden">
          {children}
        </main>
      </div>
      <KeysDialog open={keysOpen} onOpenChange={setKeysOpen} />
    </div>
  )
}
