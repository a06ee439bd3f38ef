import { DeskStep } from '@fullhouse/contracts/desk'
import { Money, Timeline } from '@fullhouse/domain-ui'
import { Button, SectionHeader, type Tone } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import { DataFold } from '../../components/data-fold.tsx'
import { FilterChips } from '../../components/filter-chips.tsx'
import { deskZone } from '../../lib/format.ts'

export type StepKind = DeskStep['kind']
export const stepKinds = DeskStep.shape.kind.options

const tones: Record<StepKind, Tone> = {
  state: 'ok',
  payment: 'sea',
  payout: 'sea',
  custody: 'ok',
  scan: 'ok',
  deadline: 'amber',
  webhook: 'neutral',
  ledger: 'neutral',
  mail: 'neutral',
  transfer: 'sea',
  claim: 'curtain',
  download: 'neutral',
}

const bad = new Set(['transfer_missed', 'failed', 'cancelled', 'already_used', 'revoked', 'wrong_occurrence', 'dead'])

const toneOf = (step: DeskStep): Tone =>
  bad.has(step.title) || (step.detail !== null && bad.has(step.detail)) ? 'curtain' : tones[step.kind]

interface TransactionHistoryProps {
  steps: readonly DeskStep[]
  kinds: StepKind[]
  onKinds: (kinds: StepKind[]) => unknown
}

/** Everything that happened, from every module, in one line of time. */
export function TransactionHistory({ steps, kinds, onKinds }: TransactionHistoryProps) {
  const { t } = useTranslation()
  const counts = Map.groupBy(steps, (step) => step.kind)
  const shown = kinds.length === 0 ? steps : steps.filter((step) => kinds.includes(step.kind))
  return (
    <section aria-label={t('escrow.one.history')}>
      <SectionHeader title={t('escrow.one.history')}>
        <span className="text-sm">{t('escrow.one.zone', { zone: deskZone })}</span>
      </SectionHeader>
      <div className="mb-5">
        <FilterChips<StepKind>
          legend={t('escrow.one.kindsLegend')}
          chosen={kinds}
          onChange={onKinds}
          chips={stepKinds
            .filter((kind) => counts.has(kind) || kinds.includes(kind))
            .map((kind) => ({
              value: kind,
              label: t(`escrow.one.kinds.${kind}`),
              count: counts.get(kind)?.length ?? 0,
            }))}
        />
      </div>
      {shown.length === 0 ? (
        <p className="text-soft">
          {t('escrow.one.noSteps')}{' '}
          <Button variant="quiet" size="sm" onClick={() => onKinds([])}>
            {t('escrow.one.showAll')}
          </Button>
        </p>
      ) : (
        <Timeline
          items={shown.map((step, index) => {
            const title = t(`escrow.steps.${step.kind}.${step.title}`, { defaultValue: step.title })
            // A posting's detail is its key: long, and of use only among the raw facts.
            const isPosting = step.kind === 'ledger'
            const data = isPosting && step.detail ? { ...step.data, key: step.detail } : step.data
            return {
              id: `${step.at}-${step.kind}-${index}`,
              at: step.at,
              title,
              kind: t(`escrow.one.stepKind.${step.kind}`),
              tone: toneOf(step),
              ...(step.detail && !isPosting
                ? { detail: t(`escrow.stepDetails.${step.kind}.${step.detail}`, { defaultValue: step.detail }) }
                : {}),
              ...(step.money ? { meta: <Money {...step.money} /> } : {}),
              ...(Object.keys(data).length > 0 ? { children: <DataFold data={data} of={title} /> } : {}),
            }
          })}
        />
      )}
    </section>
  )
}
