import type { IntakeFile } from '@fullhouse/contracts/intake'
import { useTranslation } from 'react-i18next'
import { FileLine } from './file-line.tsx'
import { UploadLine } from './upload-line.tsx'
import type { Upload, Uploads } from './uploads.ts'

interface FileListProps {
  intakeId: string
  files: readonly IntakeFile[]
  sending: readonly Upload[]
  uploads: Uploads
  /** The files show that the tickets are the seller's, and need no code. */
  proof?: boolean
}

/** What has arrived, then what is on its way. */
export function FileList({ intakeId, files, sending, uploads, proof = false }: FileListProps) {
  const { t } = useTranslation()
  return (
    <ul aria-label={t('intake.files.list')} className="mb-4 grid gap-3">
      {files.map((file) => (
        <li key={file.id}>
          <FileLine file={file} intakeId={intakeId} proof={proof} />
        </li>
      ))}
      {sending.map((upload) => (
        <li key={upload.key}>
          <UploadLine upload={upload} onResume={uploads.resume} onRemove={() => uploads.remove(upload.key)} />
        </li>
      ))}
    </ul>
  )
}
