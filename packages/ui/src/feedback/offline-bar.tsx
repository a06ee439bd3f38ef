import { WifiOff } from 'lucide-react'
import { type ReactNode, useSyncExternalStore } from 'react'

function subscribe(listener: () => void) {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** Whether the browser believes it has a network. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
}

/** A strip on top while there is no network (or `show`): say what still works. */
export function OfflineBar({ children, show }: { children: ReactNode; show?: boolean }) {
  const online = useOnline()
  const visible = show ?? !online
  return (
    <div aria-live="polite">
      {visible ? (
        <p className="flex items-center justify-center gap-2 bg-amber-ground px-4 py-2 text-sm font-semibold text-amber">
          <WifiOff size={16} aria-hidden className="shrink-0" />
          <span>{children}</span>
        </p>
      ) : null}
    </div>
  )
}
