import { formatInstant } from '@fullhouse/kernel'
import { Notice, useUi } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'

export interface PrintedDateProps {
  /** Local time without zone, as printed: "2027-03-12T20:00"; null where it is this date. */
  printed: string | null
  /** The event as printed; null where it is this one. */
  event: string | null
  title: string
  startsAt: string
  timeZone: string
  /** Who says that it is for this event and date all the same. */
  saidBy?: 'seller' | 'you'
  className?: string
}

/** Where a ticket's print and its event or date differ, both in one sentence; nothing where they agree. */
export function PrintedDate({
  printed,
  event,
  title,
  startsAt,
  timeZone,
  saidBy = 'seller',
  className,
}: PrintedDateProps) {
  const { t } = useTranslation('domain')
  const { locale } = useUi()
  if (printed === null && event === null) return null
  const shown = printed === null ? null : printedText(printed, locale)
  const date = formatInstant(startsAt, timeZone, locale)
  return (
    <Notice kind="warn" {...(className ? { className } : {})}>
      {event === null
        ? t(`printed.${saidBy}`, { printed: shown, date })
        : t(`printedEvent.${saidBy}`, {
            printed: shown === null ? event : `${event}, ${shown}`,
            chosen: `${title}, ${date}`,
          })}
    </Notice>
  )
}

function printedText(printed: string, locale: string): string {
  const [, minute] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})/.exec(printed) ?? []
  return minute ? formatInstant(`${minute}:00Z`, 'UTC', locale) : printed
}
