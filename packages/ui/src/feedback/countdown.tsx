import { useEffect, useRef } from 'react'
import { cn } from '../cn.ts'
import { useServerNow } from './use-server-now.ts'

export interface CountdownProps {
  /** The instant it runs to. */
  until: string | number | Date
  /** Server time minus this device's time, in ms. */
  serverOffsetMs?: number
  /** Amber below this many seconds. */
  urgentBelow?: number
  /** What it counts, for people who do not see it. */
  label: string
  /** Said politely at each full minute: `(2) => "2 minutes left"`. */
  announce?: (minutes: number) => string
  onEnd?: () => void
  className?: string
}

/** Whole seconds as m:ss, or h:mm:ss from one hour on. */
export function clockText(seconds: number): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`
}

/** Time left to an instant of the server. */
export function Countdown(props: CountdownProps) {
  const { until, serverOffsetMs = 0, urgentBelow = 120, label, announce, onEnd, className } = props
  const now = useServerNow(250, serverOffsetMs)
  const seconds = Math.max(0, Math.ceil((new Date(until).getTime() - now) / 1000))
  const urgent = seconds < urgentBelow
  const ended = useRef(false)
  useEffect(() => {
    if (seconds > 0) ended.current = false
    else if (!ended.current) {
      ended.current = true
      onEnd?.()
    }
  }, [seconds, onEnd])
  return (
    <>
      <span
        role="timer"
        aria-label={label}
        data-urgent={urgent || undefined}
        className={cn(
          'inline-block rounded-full px-2.5 py-0.5 font-semibold tabular-nums',
          urgent ? 'bg-amber-ground text-amber' : 'bg-well text-ink',
          className,
        )}
      >
        {clockText(seconds)}
      </span>
      {announce ? (
        <span className="sr-only" aria-live="polite">
          {announce(Math.ceil(seconds / 60))}
        </span>
      ) : null}
    </>
  )
}
