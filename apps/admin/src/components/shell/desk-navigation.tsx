import { KeyHint, SideNav } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Place, placeGroups } from './places.ts'

/** What wants attention, by place. */
export type PlaceBadges = Partial<Record<Place['key'], number>>

interface DeskNavigationProps {
  badges: PlaceBadges
  foot?: ReactNode
  onGo?: () => void
}

/** The places of the desk, with what waits in each. */
export function DeskNavigation({ badges, foot, onGo }: DeskNavigationProps) {
  const { t } = useTranslation()
  return (
    <SideNav
      label={t('shell.navigation')}
      foot={foot}
      groups={placeGroups.map((group) => ({
        key: group.key,
        title: t(`shell.groups.${group.key}`),
        items: group.places.map((place) => ({
          key: place.key,
          icon: <place.icon size={18} aria-hidden className="text-soft" />,
          label: (
            <span className="flex items-center justify-between gap-2">
              {t(`shell.places.${place.key}`)}
              <span aria-hidden className="hidden opacity-0 group-focus-within:opacity-100 hover-none:hidden md:inline">
                <KeyHint>{`g ${place.letter}`}</KeyHint>
              </span>
            </span>
          ),
          badge: badges[place.key],
          render: <Link to={place.to} activeOptions={{ exact: place.to === '/' }} onClick={onGo} />,
        })),
      }))}
    />
  )
}
