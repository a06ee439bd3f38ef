import { DescriptionList } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'

interface DataFoldProps {
  data: Record<string, unknown>
  /** What it belongs to, for those who listen. */
  of: string
}

const isPlain = (value: unknown) => value === null || ['string', 'number', 'boolean'].includes(typeof value)
const plainText = (value: unknown) => (typeof value === 'string' ? value : value === null ? '–' : JSON.stringify(value))

/** The raw facts behind a line, folded: plain ones as a list, nested ones as they came. */
export function DataFold({ data, of }: DataFoldProps) {
  const { t } = useTranslation()
  const entries = Object.entries(data)
  if (entries.length === 0) return null
  return (
    <details className="-mt-2 text-sm">
      <summary className="inline-flex min-h-8 items-center rounded-md text-soft underline-offset-4 hover:text-ink hover:underline">
        {t('data.details')}
        <span className="sr-only"> {of}</span>
      </summary>
      <div className="mt-1 rounded-control bg-well p-3">
        {entries.every(([, value]) => isPlain(value)) ? (
          <DescriptionList
            className="text-[0.8125rem] [&>div]:py-1.5 [&_dd]:break-all"
            items={entries.map(([key, value]) => ({
              key,
              term: key,
              value: <span className="font-mono">{plainText(value)}</span>,
            }))}
          />
        ) : (
          <pre className="overflow-x-auto font-mono text-[0.8125rem] leading-snug break-all whitespace-pre-wrap">
            {JSON.stringify(data, null, 2)}
          </pre>
        )}
      </div>
    </details>
  )
}
