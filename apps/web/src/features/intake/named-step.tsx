import type { Intake } from '@fullhouse/contracts/intake'
import { SafetyTag } from '@fullhouse/domain-ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BringHeader } from './bring-header.tsx'
import type { ProposeSlot } from './propose-slot.ts'
import { EventQuestion } from './event-question.tsx'
import { useChangeIntake } from './mutations.ts'
import { NamedSeats } from './named-seats.tsx'
import type { BringSearch } from './queries.ts'

interface NamedStepProps {
  intake?: Intake
  propose: ProposeSlot
  begin: () => Promise<Intake>
  onMove: (search: BringSearch) => unknown
}

const nothingPrinted = { event: null, venue: null, startsAt: null }

/** A transfer: the person says which event, which app and which seats. */
export function NamedStep({ intake, propose, begin, onMove }: NamedStepProps) {
  const { t } = useTranslation()
  const [proposing, setProposing] = useState(false)
  const change = useChangeIntake(intake?.id ?? '')
  const choose = async (occurrenceId: string) => {
    const { id } = intake ?? (await begin())
    return change.mutateAsync({ intakeId: id, occurrenceId })
  }
  return (
    <>
      <BringHeader
        title={t('intake.transfer.title')}
        sentence={t('intake.transfer.sentence')}
        step={1}
        delivery="transfer"
        intake={intake}
      />
      <SafetyTag level="transfer" reader="seller" className="-mt-2 mb-6" />
      <EventQuestion
        occurrence={intake?.occurrence ?? null}
        candidates={intake?.candidates ?? []}
        printed={intake?.printed ?? nothingPrinted}
        awaitsApproval={intake?.awaitsApproval ?? false}
        readInVain={false}
        busy={change.isPending}
        error={change.error}
        propose={propose}
        onChoose={choose}
        onProposing={setProposing}
      />
      {intake?.occurrence && !proposing ? (
        <NamedSeats intake={intake} onSaved={() => onMove({ intake: intake.id, step: 'check' })} />
      ) : null}
    </>
  )
}
