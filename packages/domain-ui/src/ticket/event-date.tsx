import { cn, dateText, useUi } from '@fullhouse/ui'

export interface EventDateProps {
  startsAt: string
  /** IANA zone of the venue. */
  timeZone: string
  size?: 'sm' | 'md'
  className?: string
}

/** The leaf of a calendar: weekday and month, day, time, in the venue's zone. */
export function EventDate({ startsAt, timeZone, size = 'md', className }: EventDateProps) {
  const { locale } = useUi()
  const instant = new Date(startsAt)
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(instant)
  const small = size === 'sm'
  return (
    <time
      dateTime={startsAt}
      className={cn(
        'inline-flex shrink-0 flex-col items-center justify-center border border-line bg-card text-center',
        small ? 'w-16 rounded-control py-2' : 'w-27 rounded-card py-3.5',
        className,
      )}
    >
      <span className="sr-only">{dateText(startsAt, 'dayTime', locale, timeZone)}</span>
      <span aria-hidden className={cn('font-medium text-curtain', small ? 'text-xs' : 'text-[0.9375rem]')}>
        {part({ weekday: 'short' })}, {part({ month: 'short' })}
      </span>
      <span aria-hidden className={cn('display leading-none', small ? 'my-0.5 text-2xl' : 'my-1 text-[2.75rem]')}>
        {part({ day: 'numeric' })}
      </span>
      <span aria-hidden className={cn('tabular-nums', small ? 'text-xs' : 'text-[0.9375rem]')}>
        {dateText(startsAt, 'time', locale, timeZone)}
      </span>
    </time>
  )
}
