import { type Intake, intakeLimits } from '@fullhouse/contracts/intake'
import { SeatLine } from '@fullhouse/domain-ui'
import { Button, Card, FileDrop, Notice, useOnline } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { BringHeader } from './bring-header.tsx'
import { DateQuestion } from './date-question.tsx'
import { EventLine } from './event-line.tsx'
import { FileList } from './file-list.tsx'
import { FilesSaid } from './files-said.tsx'
import { MakeTickets } from './make-tickets.tsx'
import { foundPieces, seatOf } from './readings.ts'
import type { Uploads } from './uploads.ts'

interface ProofStepProps {
  intake: Intake
  uploads: Uploads
  onPrice: (ticketIds: readonly string[]) => unknown
}

/** A transfer: what was named, once more, and a picture that shows it is theirs. */
export function ProofStep({ intake, uploads, onPrice }: ProofStepProps) {
  const { t } = useTranslation()
  const online = useOnline()
  const sending = useSyncExternalStore(uploads.subscribe, uploads.list)
  const pieces = foundPieces(intake)
  const { occurrence, files } = intake
  const empty = files.length === 0 && sending.length === 0
  return (
    <>
      <BringHeader
        title={t('intake.proof.title')}
        sentence={t('intake.proof.sentence')}
        step={2}
        delivery="transfer"
        intake={intake}
        back={{ intake: intake.id }}
      />
      {online ? null : (
        <Notice kind="warn" announce className="mb-4">
          {t('intake.files.offline')}
        </Notice>
      )}
      <Card className="mb-5">
        {occurrence ? <EventLine {...occurrence} venue={`${occurrence.venueName}, ${occurrence.city}`} /> : null}
        <div className="mt-4 flex flex-wrap items-center justify-between gap-3 border-t-2 border-dashed border-line pt-3">
          <p className="text-[0.9375rem]">
            <span className="font-semibold">
              <SeatLine seats={pieces.map(seatOf)} />
            </span>
            {intake.app ? <span className="text-soft"> · {intake.app}</span> : null}
          </p>
          <Button size="sm" variant="quiet" render={<Link to="/sell/bring" search={{ intake: intake.id }} />}>
            {t('intake.proof.changeSeats')}
          </Button>
        </div>
      </Card>
      {empty ? null : <FileList intakeId={intake.id} files={files} sending={sending} uploads={uploads} proof />}
      <FileDrop
        title={t(empty ? 'intake.proof.drop' : 'intake.proof.more')}
        hint={empty ? t('intake.proof.hint') : undefined}
        chooseLabel={t('intake.proof.choose')}
        cameraLabel={t('intake.files.camera')}
        accept="image/*,application/pdf,.heic"
        multiple
        small={!empty}
        onFiles={(given) => uploads.add(given, intakeLimits.maxFiles - files.length)}
      />
      <FilesSaid files={files} sending={sending} found={0} />
      <DateQuestion intake={intake} />
      <MakeTickets intake={intake} onPrice={onPrice} />
    </>
  )
}
