import { ThemeToggle } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

const linkClass = 'inline-flex min-h-11 items-center underline-offset-4 hover:underline'

export function Footer() {
  const { t } = useTranslation()
  return (
    <footer data-print="never" className="border-t border-line pb-16 text-sm text-soft md:pb-0">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center justify-between gap-x-8 gap-y-3 px-4 py-5 sm:px-6">
        <p className="max-w-prose">{t('shell.promise')}</p>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
          <Link to="/about/protection" className={linkClass}>
            {t('shell.protection')}
          </Link>
          <Link to="/events/propose" className={linkClass}>
            {t('shell.propose')}
          </Link>
          <ThemeToggle />
        </div>
      </div>
    </footer>
  )
}
