import { ApiProblem } from '@fullhouse/api-client'
import { problemText } from '@fullhouse/app-frame/problem-text'
import { Button, Progress, Tag } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import { FileBox } from './file-box.tsx'
import { RefusedWords } from './refused-words.tsx'
import type { Upload } from './uploads.ts'

/** What the server says of a file without reading it, as the same reasons the reader has. */
const reasonOf: Record<string, string> = {
  'intake.file_empty': 'empty',
  'intake.file_unsupported': 'unsupported',
  'platform.payload_too_large': 'too_large',
}

interface UploadLineProps {
  upload: Upload
  onResume: () => void
  onRemove: () => void
}

/** A file of this device on its way. */
export function UploadLine({ upload, onResume, onRemove }: UploadLineProps) {
  const { t } = useTranslation()
  const { file, state, share, error } = upload
  const percent = Math.round(share * 100)
  const reason = upload.reason ?? (error instanceof ApiProblem ? reasonOf[error.code] : undefined)
  return (
    <FileBox
      name={file.name}
      size={file.size}
      tag={
        <Tag tone={state === 'refused' ? 'curtain' : state === 'stopped' ? 'amber' : 'sea'}>
          {t(`intake.files.status.${state}`, { percent })}
        </Tag>
      }
      onRemove={onRemove}
    >
      {state === 'sending' ? <Progress value={percent} label={file.name} className="mt-3" /> : null}
      {state === 'refused' ? <RefusedWords reason={reason} fallback={problemText(error)} /> : null}
      {state === 'stopped' ? (
        <div className="mt-3 flex flex-wrap items-center justify-between gap-3 text-[0.9375rem]">
          <p role="alert">{problemText(error)}</p>
          <Button size="sm" onClick={onResume}>
            {t('intake.files.retry')}
          </Button>
        </div>
      ) : null}
    </FileBox>
  )
}
