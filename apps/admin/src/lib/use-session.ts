import { useSyncExternalStore } from 'react'
import { session } from './api.ts'

/** The session as it is now; redraws when somebody signs in or out, in this tab or another. */
export function useSession() {
  return useSyncExternalStore(session.subscribe, session.state)
}
