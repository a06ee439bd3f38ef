import type { IntakeFile } from '@fullhouse/contracts/intake'
import { useTranslation } from 'react-i18next'
import type { Upload } from './uploads.ts'

interface FilesSaidProps {
  files: readonly IntakeFile[]
  sending: readonly Upload[]
  found: number
}

/** How far it is, for people who do not see the list; said when it changes. */
export function FilesSaid({ files, sending, found }: FilesSaidProps) {
  const { t } = useTranslation()
  const underWay = sending.filter(({ state }) => state === 'sending' || state === 'waiting').length
  const reading = files.filter(({ state }) => state === 'reading').length
  const refused =
    files.filter(({ state }) => state === 'refused').length + sending.filter(({ state }) => state === 'refused').length
  const said = [
    underWay > 0 ? t('intake.files.said.sending', { count: underWay }) : null,
    reading > 0 ? t('intake.files.said.reading', { count: reading }) : null,
    underWay + reading === 0 && found > 0 ? t('intake.files.said.found', { count: found }) : null,
    refused > 0 ? t('intake.files.said.refused', { count: refused }) : null,
  ]
  return (
    <p aria-live="polite" className="sr-only">
      {said.filter((part) => part !== null).join(' ')}
    </p>
  )
}
