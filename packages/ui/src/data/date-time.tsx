import { useServerNow } from '../feedback/use-server-now.ts'
import { useUi } from '../ui-provider.tsx'
import { dateText, type DateStyle, relativeText } from './date-text.ts'

interface InstantProps {
  value: string | number | Date
  /** IANA zone of the place it is about; without one the device's. */
  zone?: string
  className?: string
}

/** A point in time, in the zone of the place it is about. */
export function DateTime({ value, zone, format = 'dayTime', className }: InstantProps & { format?: DateStyle }) {
  const { locale } = useUi()
  return (
    <time dateTime={new Date(value).toISOString()} className={className}>
      {dateText(value, format, locale, zone)}
    </time>
  )
}

/** How long ago or until; the exact time on hover. */
export function RelativeTime({
  value,
  zone,
  serverOffsetMs = 0,
  className,
}: InstantProps & { serverOffsetMs?: number }) {
  const { locale } = useUi()
  const now = useServerNow(30_000, serverOffsetMs)
  return (
    <time dateTime={new Date(value).toISOString()} title={dateText(value, 'full', locale, zone)} className={className}>
      {relativeText(value, now, locale)}
    </time>
  )
}
