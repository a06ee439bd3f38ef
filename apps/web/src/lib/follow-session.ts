import type { Session } from '@fullhouse/api-client/session-store'
import type { QueryClient } from '@tanstack/react-query'
import { mineKey } from './query-client.ts'
import type { Realtime } from './realtime.ts'

interface Followers {
  session: Session
  queryClient: QueryClient
  realtime: Realtime
  redraw: () => unknown
}

/** When another person (or nobody) is signed in, throws away what belonged to the last one and asks again. */
export function followSession({ session, queryClient, realtime, redraw }: Followers): () => void {
  let known = session.state()
  return session.subscribe(() => {
    const before = known
    known = session.state()
    if (before.status === 'restoring' || before.account?.id === known.account?.id) return
    queryClient.removeQueries({ queryKey: mineKey })
    void queryClient.invalidateQueries()
    realtime.reconnect()
    redraw()
  })
}
