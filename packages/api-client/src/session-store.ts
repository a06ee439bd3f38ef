import { identity, type Account, type SignedIn } from '@fullhouse/contracts/identity'
import type { Call } from './client.ts'
import { ApiProblem } from './problem.ts'

export type SessionState =
  | { status: 'restoring'; account: null }
  | { status: 'signed-in'; account: Account }
  | { status: 'signed-out'; account: null }
  /** The server did not answer, so we do not know. */
  | { status: 'unreachable'; account: null }

export interface Session {
  state: () => SessionState
  subscribe: (listener: () => void) => () => void
  /** Settles once the refresh cookie has been tried; tries again when the server was unreachable. */
  ready: () => Promise<SessionState>
  accessToken: () => Promise<string | null>
  /** Gets a new access token; calls at the same time share one request. */
  renew: () => Promise<boolean>
  signIn: (credentials: { email: string; password: string }) => Promise<Account>
  signOut: () => Promise<void>
  /** The account has changed on the server (name, country). */
  replaceAccount: (account: Account) => void
}

interface SessionParts {
  /** A client without token or renewal: these calls go by cookie. */
  call: Call
  /** Tells the other tabs of this browser. */
  channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'> | null
  /** Runs one refresh at a time over all tabs, because each refresh changes the cookie. */
  locked: <T>(work: () => Promise<T>) => Promise<T>
  /** Whether somebody is signed in here as far as this browser knows; spares strangers a refresh that must fail. */
  hint?: { get: () => boolean; set: (signedIn: boolean) => void }
  now?: () => number
}

type TabMessage = 'signed-in' | 'signed-out'

/** The access token lives in this closure only; a reload gets a new one by the refresh cookie. */
export function createSession({ call, channel, locked, hint, now = Date.now }: SessionParts): Session {
  let state: SessionState = { status: 'restoring', account: null }
  let token: { value: string; staleAt: number } | null = null
  let refreshing: Promise<boolean> | null = null
  const listeners = new Set<() => void>()

  const change = (next: SessionState) => {
    state = next
    for (const listener of listeners) listener()
  }
  const enter = (signedIn: SignedIn) => {
    const expires = Date.parse(signedIn.expiresAt)
    // A device clock that runs far ahead must not make every call refresh; then only a 401 does.
    token = { value: signedIn.accessToken, staleAt: expires - now() > 30_000 ? expires - 10_000 : Infinity }
    hint?.set(true)
    change({ status: 'signed-in', account: signedIn.account })
  }
  const leave = () => {
    token = null
    hint?.set(false)
    change({ status: 'signed-out', account: null })
  }

  const refreshOnce = () =>
    locked(async () => {
      if (state.status === 'restoring' && hint?.get() === false) {
        leave()
        return false
      }
      try {
        enter(await call(identity.refresh, {}))
        return true
      } catch (error) {
        if (error instanceof ApiProblem && error.body.status < 500 && error.body.status !== 429) leave()
        else if (state.status !== 'signed-in') change({ status: 'unreachable', account: null })
        return false
      }
    })
  const renew = () => {
    refreshing ??= refreshOnce().finally(() => {
      refreshing = null
    })
    return refreshing
  }

  channel?.addEventListener('message', (event) => {
    const said = (event as MessageEvent<TabMessage>).data
    if (said === 'signed-out') leave()
    else void renew()
  })
  const tell = (message: TabMessage) => channel?.postMessage(message)

  const ready = async () => {
    if (state.status === 'restoring' || state.status === 'unreachable') await renew()
    return state
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ready,
    renew,
    accessToken: async () => {
      if (state.status === 'restoring') await ready()
      if (token && now() > token.staleAt) await renew()
      return token?.value ?? null
    },
    signIn: async (credentials) => {
      const signedIn = await call(identity.signIn, { body: credentials })
      enter(signedIn)
      tell('signed-in')
      return signedIn.account
    },
    signOut: async () => {
      await call(identity.signOut, {})
      leave()
      tell('signed-out')
    },
    replaceAccount: (account) => {
      if (state.status === 'signed-in') change({ status: 'signed-in', account })
    },
  }
}
