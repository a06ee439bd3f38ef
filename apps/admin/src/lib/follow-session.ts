import type { Session } from '@fullhouse/api-client/session-store'
import type { QueryClient } from '@tanstack/react-query'

interface Followers {
  session: Session
  queryClient: QueryClient
  redraw: () => unknown
}

/** When another person (or nobody) is signed in, throws away what the last one saw and asks again. */
export function followSession({ session, queryClient, redraw }: Followers): () => void {
  let known = session.state()
  return session.subscribe(() => {
    const before = known
    known = session.state()
    if (before.status === 'restoring' || before.account?.id === known.account?.id) return
    // Screens leave first, so that none of them asks once more without a session.
    void Promise.resolve(redraw()).then(() => (known.account ? queryClient.resetQueries() : queryClient.clear()))
  })
}
