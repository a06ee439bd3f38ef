import { Tag } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import type { SafetyLevel } from '../shapes.ts'

const tones = { reissued: 'ok', box_office: 'ok', as_is: 'sea', transfer: 'sea' } as const

interface SafetyTagProps {
  level: SafetyLevel
  /** A seller reads what they hand over. */
  reader?: 'buyer' | 'seller'
  className?: string
}

/** How safe a purchase is, in words. */
export function SafetyTag({ level, reader = 'buyer', className }: SafetyTagProps) {
  const { t } = useTranslation('domain')
  return (
    <Tag tone={tones[level]} {...(className ? { className } : {})}>
      {t(reader === 'seller' ? `safety.seller.${level}` : `safety.${level}`)}
    </Tag>
  )
}
