import { Dialog, KeyHint } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import { allPlaces } from './places.ts'

/** Every key the desk listens to. */
export function KeysDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation()
  const lines = [
    ...allPlaces.map((place) => ({ keys: ['g', place.letter], what: t(`shell.places.${place.key}`) })),
    { keys: ['/'], what: t('shell.keySearch') },
    { keys: ['?'], what: t('shell.keyHelp') },
  ]
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('shell.keys')} description={t('shell.keysSentence')}>
      <dl className="divide-y divide-line">
        {lines.map((line) => (
          <div key={line.what} className="flex items-center justify-between gap-6 py-2">
            <dt>{line.what}</dt>
            <dd className="flex gap-1">
              {line.keys.map((key) => (
                <KeyHint key={key}>{key}</KeyHint>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
