import { useEffect } from 'react'

/** The name of the screen in the browser's tab. */
export function DocumentTitle({ children }: { children: string }) {
  useEffect(() => {
    document.title = `${children} · Fullhouse`
  }, [children])
  return null
}
