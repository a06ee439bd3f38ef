import { type ClientOptions, createClient } from '@fullhouse/api-client'
import { createSession, type Session } from '@fullhouse/api-client/session-store'

/** Who is signed in, in this browser; tabs share what goes by the same name. */
export function openBrowserSession({ app, name }: { app: NonNullable<ClientOptions['app']>; name: string }): Session {
  return createSession({
    call: createClient({ app }),
    channel: 'BroadcastChannel' in globalThis ? new BroadcastChannel(`${name}.session`) : null,
    locked: <T>(work: () => Promise<T>) =>
      'locks' in navigator ? (navigator.locks.request(`${name}.refresh`, work) as Promise<T>) : work(),
    hint: rememberedHint(`${name}.signed-in`),
  })
}

/** A mark in local storage; where there is none, the cookie is simply tried. */
function rememberedHint(key: string) {
  return {
    get: () => {
      try {
        return localStorage.getItem(key) !== null
      } catch {
        return true
      }
    },
    set: (signedIn: boolean) => {
      try {
        if (signedIn) localStorage.setItem(key, '1')
        else localStorage.removeItem(key)
      } catch {
        // Storage is off: the hint is a courtesy.
      }
    },
  }
}
