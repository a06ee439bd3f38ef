import { createClient } from '@fullhouse/api-client'
import { createSession } from '@fullhouse/api-client/session-store'

const locked = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? (navigator.locks.request('fullhouse.desk.refresh', work) as Promise<T>) : work()

/** Who is signed in at the desk, in this browser. */
export const session = createSession({
  call: createClient({ app: 'admin' }),
  channel: 'BroadcastChannel' in globalThis ? new BroadcastChannel('fullhouse.desk.session') : null,
  locked,
})

/** Calls an endpoint as the person signed in; renews the token once when the server asks for it. */
export const call = createClient({ app: 'admin', accessToken: session.accessToken, renew: session.renew })
