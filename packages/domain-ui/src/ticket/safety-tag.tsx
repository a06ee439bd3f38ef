import { Tag } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import type { SafetyLevel } from '../shapes.ts'

const tones = { reissued: 'ok', box_office: 'ok', as_is: 'sea', transfer: 'sea' } as const

/** How safe a purchase is, in words. */
export function SafetyTag({ level, className }: { level: SafetyLevel; className?: string }) {
  const { t } = useTranslation('domain')
  return (
    <Tag tone={tones[level]} {...(className ? { className } : {})}>
      {t(`safety.${level}`)}
    </Tag>
  )
}

/** The same in a sentence: what happens to the code and to the money. */
export function SafetySentence({ level }: { level: SafetyLevel }) {
  const { t } = useTranslation('domain')
  return <>{t(`safety.explain.${level}`)}</>
}
