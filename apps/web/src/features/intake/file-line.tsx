import { problemText } from '@fullhouse/app-frame/problem-text'
import type { IntakeFile } from '@fullhouse/contracts/intake'
import { Notice, Tag } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import { FileBox } from './file-box.tsx'
import { useRemoveFile } from './mutations.ts'
import { PassVerdict } from './pass-verdict.tsx'
import { RefusedWords } from './refused-words.tsx'
import { StubSkeleton } from './stub-skeleton.tsx'

const tones = { reading: 'sea', read: 'ok', refused: 'curtain' } as const

interface FileLineProps {
  file: IntakeFile
  intakeId: string
  /** It shows that tickets are theirs; it holds none. */
  proof?: boolean
}

/** A file that has arrived: being read, read, or not a ticket. */
export function FileLine({ file, intakeId, proof }: FileLineProps) {
  const { t, i18n } = useTranslation()
  const remove = useRemoveFile(intakeId)
  const { state } = file
  return (
    <FileBox
      name={file.name}
      size={file.size}
      tag={
        <Tag tone={tones[state]}>
          {proof && state === 'read'
            ? t('intake.proof.thanks')
            : t(`intake.files.status.${state}`, { count: file.tickets })}
        </Tag>
      }
      busy={remove.isPending}
      onRemove={() => remove.mutate(file.id)}
    >
      {state === 'reading' ? <StubSkeleton label={t('intake.files.status.reading')} /> : null}
      {state === 'refused' ? (
        <RefusedWords reason={file.reason} fallback={t('intake.files.serverTitle', { name: file.name })} />
      ) : null}
      {file.pass ? <PassVerdict pass={file.pass} /> : null}
      {file.warnings.map((warning) => (
        <Notice key={warning} kind="warn" className="mt-3">
          {t(`intake.warning.${i18n.exists(`intake.warning.${warning}`) ? warning : 'other'}`)}
        </Notice>
      ))}
      {remove.error ? (
        <Notice kind="error" className="mt-3">
          {problemText(remove.error)}
        </Notice>
      ) : null}
    </FileBox>
  )
}
