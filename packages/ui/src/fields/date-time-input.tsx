import { cn } from '../cn.ts'
import { TextInput, type TextInputProps } from './text-input.tsx'

export interface DateTimeInputProps extends Omit<TextInputProps, 'type'> {
  /** `datetime-local` values are "2027-03-13T20:00", `date` "2027-03-13", `time` "20:00": wall clock, no zone. */
  kind?: 'datetime-local' | 'date' | 'time'
  /** The zone the wall clock stands in, shown behind it: "Stockholm time". */
  zone?: string
}

/** The browser's own picker, with the zone said. */
export function DateTimeInput({ kind = 'datetime-local', zone, className, ...rest }: DateTimeInputProps) {
  return (
    <div className="flex items-center gap-3">
      <TextInput {...rest} type={kind} className={cn('tabular-nums', className)} />
      {zone ? <span className="shrink-0 text-sm text-soft">{zone}</span> : null}
    </div>
  )
}
