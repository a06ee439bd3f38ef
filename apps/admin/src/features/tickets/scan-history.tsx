import { SeatLine } from '@fullhouse/domain-ui'
import { SectionHeader, Table, type TableColumn, Tag } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import { clockTimeText } from '../../lib/format.ts'
import type { ScanEntry } from './scanner.ts'
import { verdictTones } from './verdict-tone.ts'

/** Long codes by their two ends: enough to tell one from another, too little to copy. */
const shortCode = (code: string) => (code.length > 14 ? `${code.slice(0, 6)}…${code.slice(-4)}` : code)

/** What this session has seen at the door. */
export function ScanHistory({ entries }: { entries: readonly ScanEntry[] }) {
  const { t } = useTranslation()
  const scanned = entries.filter((entry) => entry.mode === 'scan' && entry.verdict)
  const accepted = scanned.filter((entry) => entry.verdict === 'accepted').length
  const columns: TableColumn<ScanEntry>[] = [
    {
      key: 'what',
      header: t('tickets.scan.what'),
      phone: 'title',
      cell: (entry) => <VerdictTag entry={entry} />,
    },
    { key: 'at', header: t('tickets.scan.at'), cell: (entry) => clockTimeText(entry.at) },
    {
      key: 'seat',
      header: t('tickets.scan.seat'),
      cell: (entry) => (entry.seat ? <SeatLine seats={[entry.seat]} /> : '–'),
    },
    { key: 'holder', header: t('tickets.scan.holder'), cell: (entry) => entry.holderName ?? '–' },
    {
      key: 'code',
      header: t('tickets.scan.code'),
      cell: (entry) => <code className="text-sm text-soft">{shortCode(entry.code)}</code>,
    },
  ]
  return (
    <section className="mt-8">
      <SectionHeader title={t('tickets.scan.history')}>
        {scanned.length > 0
          ? t('tickets.scan.tally', { accepted, refused: scanned.length - accepted })
          : t('tickets.scan.historyEmpty')}
      </SectionHeader>
      {entries.length > 0 ? (
        <Table
          caption={t('tickets.scan.historyTable')}
          columns={columns}
          rows={entries.slice(0, 100)}
          rowKey={(entry) => entry.key}
        />
      ) : null}
    </section>
  )
}

function VerdictTag({ entry }: { entry: ScanEntry }) {
  const { t } = useTranslation()
  if (!entry.verdict) {
    return <Tag>{t(entry.status === 'asking' ? 'tickets.scan.working' : 'tickets.scan.noAnswer')}</Tag>
  }
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Tag tone={verdictTones[entry.verdict]}>{t(`tickets.scan.verdict.${entry.verdict}`)}</Tag>
      {entry.mode === 'check' ? (
        <span className="text-sm font-normal text-soft">{t('tickets.scan.checked')}</span>
      ) : null}
    </span>
  )
}
