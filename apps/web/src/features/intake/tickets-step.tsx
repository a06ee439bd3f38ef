import type { Intake } from '@fullhouse/contracts/intake'
import { EmptyState } from '@fullhouse/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProposeSlot } from './propose-slot.ts'
import { BringHeader } from './bring-header.tsx'
import { DateQuestion } from './date-question.tsx'
import { EventOf } from './event-of.tsx'
import { MakeTickets } from './make-tickets.tsx'
import { PieceStub } from './piece-stub.tsx'
import type { BringSearch } from './queries.ts'
import { foundPieces } from './readings.ts'
import { SameForAll } from './same-for-all.tsx'

interface TicketsStepProps {
  intake: Intake
  propose: ProposeSlot
  onMove: (search: BringSearch) => unknown
  onPrice: (ticketIds: readonly string[]) => unknown
}

/** What was read, read back: which event, each ticket, and what is asked. */
export function TicketsStep({ intake, propose, onPrice }: TicketsStepProps) {
  const { t } = useTranslation()
  const { pieces } = intake
  // Counts what was said for all tickets at once: then each stub begins anew with it.
  const [round, setRound] = useState(0)
  const [proposing, setProposing] = useState(false)
  const count = foundPieces(intake).length
  return (
    <>
      <BringHeader
        title={t('intake.tickets.title', { count: Math.max(count, 1) })}
        sentence={t('intake.tickets.sentence')}
        step={2}
        delivery="as_is"
        intake={intake}
        back={{ intake: intake.id, step: 'files' }}
      />
      <EventOf intake={intake} propose={propose} onProposing={setProposing} />
      <DateQuestion intake={intake} />
      <section aria-labelledby="pieces-title" className="mt-9">
        <h2 id="pieces-title" className="mb-3 text-lg font-semibold">
          {t('intake.tickets.list')}
        </h2>
        {count > 1 ? <SameForAll intake={intake} onUsed={() => setRound(round + 1)} /> : null}
        {count === 0 ? <EmptyState illustration="stub" title={t('intake.tickets.none')} className="py-6" /> : null}
        <ol className="grid gap-3">
          {pieces.map((piece, index) => (
            <li key={piece.id}>
              <PieceStub key={round} intake={intake} piece={piece} number={index + 1} />
            </li>
          ))}
        </ol>
      </section>
      {proposing ? null : <MakeTickets intake={intake} onPrice={onPrice} />}
    </>
  )
}
