import { useEffect, useRef } from 'react'

/** Steps of one address: after going to another one the focus starts at the content, as on another page. */
export function useFocusOnStep(step: string): void {
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [step])
}
