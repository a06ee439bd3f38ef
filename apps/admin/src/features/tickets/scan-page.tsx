import { EmptyState, Field, RadioCards, TextInput } from '@fullhouse/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DeskPage } from '../../components/desk-page.tsx'
import { CodeField } from './code-field.tsx'
import { OccurrencePicker, type PickedOccurrence } from './occurrence-picker.tsx'
import { ScanHistory } from './scan-history.tsx'
import { ScanVerdict } from './scan-verdict.tsx'
import { type ScanMode, useScanner } from './scanner.ts'

export interface ScanPlace extends PickedOccurrence {
  gate?: string | undefined
}

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
      <div className="grid max-w-4xl gap-4 border-b border-line pb-6 sm:grid-cols-[minmax(0,1fr)_9rem]">
        <OccurrencePicker picked={place} onPick={(picked) => onPlace({ ...picked, gate: place.gate })} />
        <Field label={t('tickets.scan.gate')} optional>
          <TextInput
            value={place.gate ?? ''}
            onChange={(gate) => onPlace({ ...place, gate: gate || undefined })}
            maxLength={40}
            autoComplete="off"
          />
        </Field>
      </div>
      {occurrence ? (
        <div className="mt-6 grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,15rem)]">
          <div className="order-2 min-w-0 lg:order-1">
            <CodeField
              mode={mode}
              onCode={(code) =>
                void scanner.submit({ code, mode, occurrenceId: occurrence, gate: place.gate?.trim() ?? '' })
              }
            />
            <ScanVerdict entry={scanner.entries[0]} onRetry={(entry) => void scanner.retry(entry)} />
          </div>
          <div className="order-1 mb-5 lg:order-2">
            <RadioCards<ScanMode>
              legend={t('tickets.scan.mode')}
              value={mode}
              onChange={setMode}
              cards={(['scan', 'check'] as const).map((value) => ({
                value,
                label: t(`tickets.scan.modes.${value}`),
                hint: t(`tickets.scan.modeHints.${value}`),
              }))}
            />
          </div>
        </div>
      ) : (
        <EmptyState illustration="door" title={t('tickets.scan.chooseTitle')}>
          {t('tickets.scan.choose')}
        </EmptyState>
      )}
      {occurrence || scanner.entries.length > 0 ? <ScanHistory entries={scanner.entries} /> : null}
    </DeskPage>
  )
}
