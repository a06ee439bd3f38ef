import { cn, dateText, useUi } from '@fullhouse/ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SafetyLevel } from '../shapes.ts'
import { SafetyTag } from './safety-tag.tsx'

export interface ProtectionProps {
  level: Exclude<SafetyLevel, 'box_office'>
  /** Until when the buyer's money is held; null where it is not fixed yet. */
  heldUntil: string | null
  /** IANA zone of the venue. */
  zone: string
  /** Of a `transfer`: the issuer's app, and within how many hours of payment the seller sends. */
  app?: string | null
  withinHours?: number | undefined
  /** Behind the sentences: a link. */
  children?: ReactNode
  /** Where the tag stands already. */
  noTag?: boolean
  className?: string
}

/** How a ticket reaches its buyer and what that protects, always both in one place. */
export function Protection({ level, heldUntil, zone, children, noTag, className, ...way }: ProtectionProps) {
  const { t } = useTranslation('domain')
  const { locale } = useUi()
  const app = way.app ?? t('protection.issuersApp')
  const date = heldUntil === null ? null : dateText(heldUntil, 'dayTime', locale, zone)
  return (
    <div className={cn('text-[0.9375rem] text-soft', className)}>
      {noTag ? null : <SafetyTag level={level} className="mb-2" />}
      <p>
        {level === 'transfer' && way.withinHours === undefined
          ? t('protection.transferOpen', { app })
          : t(`protection.${level}`, { app, hours: way.withinHours })}{' '}
        {date === null ? t('protection.heldOpen') : t(`protection.held.${level}`, { date })} {children}
      </p>
    </div>
  )
}
