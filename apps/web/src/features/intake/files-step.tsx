import { type Intake, intakeLimits } from '@fullhouse/contracts/intake'
import { Button, FileDrop, Notice, useOnline } from '@fullhouse/ui'
import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { BringHeader } from './bring-header.tsx'
import { FileList } from './file-list.tsx'
import { FilesSaid } from './files-said.tsx'
import type { BringSearch } from './queries.ts'
import { foundPieces } from './readings.ts'
import type { Uploads } from './uploads.ts'

/** A wish to the chooser; what a file really is, is looked at when it is read. */
const accept =
  '.pdf,.pkpass,.heic,.heif,image/png,image/jpeg,image/webp,image/heic,application/pdf,application/vnd.apple.pkpass'

interface FilesStepProps {
  intake?: Intake
  uploads: Uploads
  onMove: (search: BringSearch) => unknown
}

/** Files in, and what became of each while it is sent and read. */
export function FilesStep({ intake, uploads, onMove }: FilesStepProps) {
  const { t } = useTranslation()
  const online = useOnline()
  const sending = useSyncExternalStore(uploads.subscribe, uploads.list)
  const [tooMany, setTooMany] = useState(false)
  const files = intake?.files ?? []
  const found = intake ? foundPieces(intake).length : 0
  const empty = files.length === 0 && sending.length === 0
  const reading = files.some((file) => file.state === 'reading') || sending.some(({ state }) => state !== 'refused')
  const add = (given: File[]) => setTooMany(uploads.add(given, intakeLimits.maxFiles - files.length) > 0)
  return (
    <>
      <BringHeader
        title={t('intake.files.title')}
        sentence={t('intake.files.sentence')}
        step={1}
        delivery="as_is"
        intake={intake}
      />
      {online ? null : (
        <Notice kind="warn" announce className="mb-4">
          {t('intake.files.offline')}
        </Notice>
      )}
      {tooMany ? (
        <Notice kind="error" className="mb-4">
          {t('intake.files.tooMany')}
        </Notice>
      ) : null}
      {empty ? null : <FileList intakeId={intake?.id ?? ''} files={files} sending={sending} uploads={uploads} />}
      <FileDrop
        title={t(empty ? 'intake.files.drop' : 'intake.files.more')}
        hint={empty ? t('intake.files.hint') : undefined}
        chooseLabel={t(empty ? 'intake.files.choose' : 'intake.files.chooseMore')}
        cameraLabel={t('intake.files.camera')}
        accept={accept}
        multiple
        small={!empty}
        main={empty}
        onFiles={add}
      />
      <FilesSaid files={files} sending={sending} found={found} />
      {found > 0 ? (
        <div className="sticky bottom-15 z-20 -mx-4 mt-4 bg-paper px-4 py-3 sm:-mx-7 sm:px-7 md:static md:mx-0 md:px-0">
          <Button
            variant="main"
            size="lg"
            wide
            disabled={reading}
            onClick={() => onMove({ intake: intake?.id, step: 'check' })}
          >
            {t('intake.files.continue', { count: found })}
          </Button>
        </div>
      ) : null}
      <p className="mt-4 text-sm text-soft">{t('intake.files.kept')}</p>
    </>
  )
}
