import { correlationId } from '@fullhouse/api-client'
import { locale } from '@fullhouse/app-frame/format'
import { problemText } from '@fullhouse/app-frame/problem-text'
import { SeatLine } from '@fullhouse/domain-ui'
import { Button, cn, dateText, Spinner } from '@fullhouse/ui'
import { CircleCheck, CircleHelp, CircleX, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { instantText } from '../../lib/format.ts'
import type { ScanEntry } from './scanner.ts'
import { verdictTones } from './verdict-tone.ts'

const grounds = { ok: 'bg-ok text-paper', amber: 'bg-amber text-paper', curtain: 'bg-curtain text-on-curtain' }
const icons = { ok: CircleCheck, amber: TriangleAlert, curtain: CircleX }

interface ScanVerdictProps {
  entry: ScanEntry | undefined
  onRetry: (entry: ScanEntry) => void
}

/** The answer about the newest code, large enough for the end of an arm. */
export function ScanVerdict({ entry, onRetry }: ScanVerdictProps) {
  const { t } = useTranslation()
  return (
    <div aria-live="assertive" className="mt-5">
      {entry ? (
        <Answer key={entry.key} entry={entry} onRetry={onRetry} />
      ) : (
        <Ground className="border border-dashed border-edge text-soft">
          <p className="display text-2xl">{t('tickets.scan.ready')}</p>
          <p>{t('tickets.scan.readyHint')}</p>
        </Ground>
      )}
    </div>
  )
}

function Answer({ entry, onRetry }: { entry: ScanEntry; onRetry: (entry: ScanEntry) => void }) {
  const { t } = useTranslation()
  if (entry.status === 'asking') {
    return (
      <Ground className="border border-line text-soft">
        <p className="flex items-center gap-3 text-lg">
          <Spinner className="size-5" />
          {t('tickets.scan.working')}
        </p>
      </Ground>
    )
  }
  if (!entry.verdict) {
    const reference = correlationId(entry.error)
    return (
      <Ground className="border-2 border-amber">
        <p className="display flex items-center gap-3 text-3xl">
          <CircleHelp size={32} aria-hidden />
          {t('tickets.scan.noAnswer')}
        </p>
        <p className="mt-2">{problemText(entry.error)}</p>
        {entry.mode === 'scan' ? <p className="text-soft">{t('tickets.scan.noAnswerHint')}</p> : null}
        <Button className="mt-4" onClick={() => onRetry(entry)}>
          {t('tickets.scan.retry')}
        </Button>
        {reference ? <p className="mt-3 text-xs text-soft">{reference}</p> : null}
      </Ground>
    )
  }
  const tone = verdictTones[entry.verdict]
  const Icon = icons[tone]
  return (
    <Ground className={grounds[tone]}>
      <p className="display flex items-center gap-4 text-4xl sm:text-5xl">
        <Icon size={48} aria-hidden className="shrink-0" />
        {t(`tickets.scan.verdict.${entry.verdict}`)}
      </p>
      <p className="mt-3 sm:text-lg">
        <Explanation entry={entry} />
      </p>
      {entry.seat ? (
        <p className="mt-4 text-xl font-semibold sm:text-2xl">
          <SeatLine seats={[entry.seat]} />
          {entry.holderName ? <span className="font-normal">, {entry.holderName}</span> : null}
        </p>
      ) : null}
    </Ground>
  )
}

function Explanation({ entry }: { entry: ScanEntry }) {
  const { t } = useTranslation()
  const { verdict, belongsTo, firstScanAt } = entry
  if (belongsTo) {
    const when = instantText(belongsTo.startsAt, belongsTo.timeZone)
    return <>{t('tickets.scan.says.otherDate', { title: belongsTo.title, when })}</>
  }
  if (verdict === 'already_used') {
    return firstScanAt ? (
      <>{t('tickets.scan.says.already_used', { time: dateText(firstScanAt, 'short', locale) })}</>
    ) : (
      <>{t('tickets.scan.says.already_used_unknown')}</>
    )
  }
  return <>{t(`tickets.scan.says.${verdict ?? 'unknown'}`)}</>
}

function Ground({ className, ...rest }: { className: string; children: ReactNode }) {
  return (
    <div className={cn('flex min-h-52 flex-col justify-center rounded-card px-6 py-7 sm:px-8', className)} {...rest} />
  )
}
