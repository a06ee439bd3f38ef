import { problemText } from '@fullhouse/app-frame/problem-text'
import { Button, toast } from '@fullhouse/ui'
import { Link, useNavigate } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { session } from '../../lib/api.ts'

const places = [
  { to: '/purchases', label: 'identity.account.purchases' },
  { to: '/sales', label: 'identity.account.sales' },
] as const

/** On phones the account page is also the way to what the menu holds elsewhere. */
export function QuickLinks() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const signOut = () =>
    session.signOut().then(
      () => navigate({ to: '/' }),
      (error: unknown) => toast(problemText(error)),
    )
  return (
    <div className="mt-10 max-w-md md:hidden">
      <ul className="divide-y divide-line border-y border-line">
        {places.map((place) => (
          <li key={place.to}>
            <Link to={place.to} className="flex min-h-13 items-center justify-between">
              {t(place.label)}
              <ChevronRight size={18} aria-hidden className="text-soft" />
            </Link>
          </li>
        ))}
      </ul>
      <Button wide className="mt-6" onClick={() => void signOut()}>
        {t('identity.account.signOut')}
      </Button>
    </div>
  )
}
