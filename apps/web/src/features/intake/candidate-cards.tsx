import type { Candidate } from '@fullhouse/contracts/intake'
import { cn } from '@fullhouse/ui'
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EventLine } from './event-line.tsx'

interface CandidateCardsProps {
  candidates: readonly Candidate[]
  busy: boolean
  onChoose: (occurrenceId: string) => void
}

/** The dates it may be, and what agrees; one tap confirms. */
export function CandidateCards({ candidates, busy, onChoose }: CandidateCardsProps) {
  const { t } = useTranslation()
  const list = new Intl.ListFormat('en-GB')
  return (
    <>
      <p className="mb-3 text-[0.9375rem]">
        {t(candidates.length === 1 ? 'intake.event.oneCandidate' : 'intake.event.candidates')}
      </p>
      <ul className="grid gap-2.5">
        {candidates.map(({ occurrence, because }) => {
          const agree = list.format(because.map((what) => t(`intake.event.reason.${what}`)))
          return (
            <li key={occurrence.occurrenceId}>
              <ChoiceButton busy={busy} onPress={() => onChoose(occurrence.occurrenceId)}>
                <EventLine {...occurrence} venue={`${occurrence.venueName}, ${occurrence.city}`}>
                  {because.length > 0 ? (
                    <span className="mt-1 block text-sm font-semibold text-ok">
                      {t(because.length === 1 ? 'intake.event.because_one' : 'intake.event.because', {
                        list: agree.charAt(0) + agree.slice(1).toLocaleLowerCase(),
                      })}
                    </span>
                  ) : null}
                </EventLine>
              </ChoiceButton>
            </li>
          )
        })}
      </ul>
    </>
  )
}

interface ChoiceButtonProps {
  busy: boolean
  onPress: () => void
  children: React.ReactNode
}

/** A whole card to tap. */
export function ChoiceButton({ busy, onPress, children }: ChoiceButtonProps) {
  return (
    <button
      type="button"
      aria-disabled={busy}
      onClick={() => (busy ? undefined : onPress())}
      className={cn(
        'flex w-full items-center justify-between gap-3 rounded-card border border-line bg-card p-4 hover:border-edge hover:bg-well',
        busy && 'cursor-progress opacity-60',
      )}
    >
      {children}
      <ChevronRight size={20} aria-hidden className="shrink-0 text-soft" />
    </button>
  )
}
