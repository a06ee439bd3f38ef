import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** After going to another page the focus starts at its content, as after a page load. */
export function useFocusOnNavigation(elementId: string): void {
  const path = useLocation({ select: (location) => location.pathname })
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    document.getElementById(elementId)?.focus({ preventScroll: true })
  }, [path, elementId])
}
