import { formatInstant } from '@fullhouse/kernel'
import { Notice, useUi } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'

export interface PrintedDateProps {
  /** Local time without zone, as printed: "2027-03-12T20:00". */
  printed: string | null
  startsAt: string
  timeZone: string
  /** Who says that it is for this date all the same. */
  saidBy?: 'seller' | 'you'
  className?: string
}

/** Where a ticket's print and its date differ, both dates in one sentence; nothing where they agree. */
export function PrintedDate({ printed, startsAt, timeZone, saidBy = 'seller', className }: PrintedDateProps) {
  const { t } = useTranslation('domain')
  const { locale } = useUi()
  if (printed === null) return null
  return (
    <Notice kind="warn" {...(className ? { className } : {})}>
      {t(`printed.${saidBy}`, {
        printed: printedText(printed, locale),
        date: formatInstant(startsAt, timeZone, locale),
      })}
    </Notice>
  )
}

function printedText(printed: string, locale: string): string {
  const [, minute] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})/.exec(printed) ?? []
  return minute ? formatInstant(`${minute}:00Z`, 'UTC', locale) : printed
}
