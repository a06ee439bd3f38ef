import { EmptyState, Switch } from '@fullhouse/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DeskPage } from '../../components/desk-page.tsx'
import { CodeField } from './code-field.tsx'
import { ScanHistory } from './scan-history.tsx'
import { type ScanPlace, ScanPlaceBar } from './scan-place-bar.tsx'
import { ScanVerdict } from './scan-verdict.tsx'
import { type ScanMode, useScanner } from './scanner.ts'

interface ScanPageProps {
  place: ScanPlace
  onPlace: (place: ScanPlace) => unknown
}

/** The door: which date, which gate, then code after code. */
export function ScanPage({ place, onPlace }: ScanPageProps) {
  const { t } = useTranslation()
  const [mode, setMode] = useState<ScanMode>('scan')
  const scanner = useScanner()
  const { occurrence } = place
  return (
    <DeskPage title={t('tickets.scan.title')} sentence={t('tickets.scan.sentence')}>
      <div className="max-w-5xl">
        <ScanPlaceBar place={place} onPlace={onPlace} />
        {occurrence ? (
          <div className="mt-5">
            <CodeField
              mode={mode}
              onCode={(code) =>
                void scanner.submit({ code, mode, occurrenceId: occurrence, gate: place.gate?.trim() ?? '' })
              }
            />
            <div className="mt-2 sm:max-w-sm">
              <Switch
                checked={mode === 'check'}
                onChange={(checkOnly) => setMode(checkOnly ? 'check' : 'scan')}
                label={t('tickets.scan.checkOnly')}
                hint={t('tickets.scan.checkOnlyHint')}
              />
            </div>
            <ScanVerdict entry={scanner.entries[0]} onRetry={(entry) => void scanner.retry(entry)} />
          </div>
        ) : (
          <EmptyState illustration="door" title={t('tickets.scan.chooseTitle')}>
            {t('tickets.scan.choose')}
          </EmptyState>
        )}
        {occurrence || scanner.entries.length > 0 ? <ScanHistory entries={scanner.entries} /> : null}
      </div>
    </DeskPage>
  )
}
