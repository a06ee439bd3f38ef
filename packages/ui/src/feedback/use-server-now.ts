import { useEffect, useState } from 'react'

/** The server's idea of now, ticking. `offsetMs` is server time minus this device's time. */
export function useServerNow(everyMs: number, offsetMs = 0): number {
  const [now, setNow] = useState(() => Date.now() + offsetMs)
  useEffect(() => {
    const tick = () => setNow(Date.now() + offsetMs)
    tick()
    const timer = setInterval(tick, everyMs)
    return () => clearInterval(timer)
  }, [everyMs, offsetMs])
  return now
}
