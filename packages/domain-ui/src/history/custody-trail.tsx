import { useTranslation } from 'react-i18next'
import { Timeline } from './timeline.tsx'

export interface CustodyStep {
  at: string
  kind:
    | 'issued'
    | 'uploaded'
    | 'declared'
    | 'listed'
    | 'unlisted'
    | 'reissued'
    | 'transferred'
    | 'handed_over'
    | 'scanned'
    | 'refunded'
    | 'removed'
  /** Number of the code after this step. */
  version: number
  /** "you" or a first name: what the reader may know. */
  who: string
}

const tones = {
  issued: 'ok',
  uploaded: 'sea',
  declared: 'sea',
  listed: 'sea',
  unlisted: 'neutral',
  reissued: 'ok',
  transferred: 'ok',
  handed_over: 'ok',
  scanned: 'ok',
  refunded: 'amber',
  removed: 'neutral',
} as const

/** The ticket's way from hand to hand. */
export function CustodyTrail({ steps, zone }: { steps: readonly CustodyStep[]; zone?: string }) {
  const { t } = useTranslation('domain')
  return (
    <Timeline
      {...(zone ? { zone } : {})}
      items={steps.map((step) => ({
        id: `${step.at}-${step.kind}-${step.version}`,
        at: step.at,
        title: t(`custody.${step.kind}`, { who: step.who }),
        tone: tones[step.kind],
        ...(step.kind === 'issued' || step.kind === 'reissued'
          ? { detail: t('custody.version', { version: step.version }) }
          : {}),
      }))}
    />
  )
}
