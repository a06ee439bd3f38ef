import { useEffect, useEffectEvent, useRef } from 'react'

const pause = 600

/** Saves what is typed after a pause, on leaving the field, and at the latest when it goes. */
export function useSaveSoon<T>(save: (value: T) => void) {
  const waiting = useRef<{ value: T; timer: ReturnType<typeof setTimeout> } | null>(null)
  const hand = useEffectEvent(save)
  const flush = useEffectEvent(() => {
    if (!waiting.current) return
    clearTimeout(waiting.current.timer)
    const { value } = waiting.current
    waiting.current = null
    hand(value)
  })
  useEffect(() => () => flush(), [])
  const now = () => {
    if (!waiting.current) return
    clearTimeout(waiting.current.timer)
    const { value } = waiting.current
    waiting.current = null
    save(value)
  }
  const later = (value: T) => {
    if (waiting.current) clearTimeout(waiting.current.timer)
    waiting.current = { value, timer: setTimeout(() => flush(), pause) }
  }
  return { later, now }
}
