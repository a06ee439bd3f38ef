import { createClient } from '@fullhouse/api-client'
import { createSession } from './session.ts'

const locked = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? (navigator.locks.request('fullhouse.refresh', work) as Promise<T>) : work()

/** Who is signed in, in this browser. */
export const session = createSession({
  call: createClient({ app: 'web' }),
  channel: 'BroadcastChannel' in globalThis ? new BroadcastChannel('fullhouse.session') : null,
  locked,
})

/** Calls an endpoint as the person signed in; renews the token once when the server asks for it. */
export const call = createClient({ app: 'web', accessToken: session.accessToken, renew: session.renew })

/** The same without a second try: for calls where 401 can mean "wrong password". */
export const callOnce = createClient({ app: 'web', accessToken: session.accessToken })
