import type { Intake } from '@fullhouse/contracts/intake'
import type { ProposeSlot } from './propose-slot.ts'
import { EventQuestion } from './event-question.tsx'
import { useChangeIntake } from './mutations.ts'

interface EventOfProps {
  intake: Intake
  propose: ProposeSlot
  onProposing: (proposing: boolean) => void
}

/** The event of what was read: chosen, or to be chosen. */
export function EventOf({ intake, propose, onProposing }: EventOfProps) {
  const change = useChangeIntake(intake.id)
  const { occurrence, candidates, pieces } = intake
  return (
    <EventQuestion
      {...intake}
      readInVain={candidates.length === 0 && pieces.length > 0 && !occurrence}
      busy={change.isPending}
      error={change.error}
      propose={propose}
      onProposing={onProposing}
      onChoose={(occurrenceId) => change.mutateAsync({ occurrenceId })}
    />
  )
}
