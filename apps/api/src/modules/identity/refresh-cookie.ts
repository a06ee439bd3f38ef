import type { CookieOptions } from 'express'
import type { Config } from '#platform/config'

export type App = 'web' | 'admin'

interface CookieCall {
  app: App
  cookie(name: string): string | undefined
  setCookie(name: string, value: string, options: CookieOptions): void
}

const week = 7 * 24 * 3600 * 1000

/**
 * The refresh cookie of the app that calls. Cookies ignore ports (ruling 15), hence a name per app. The
 * `__Host-` prefix is only valid with Path=/; without it the cookie goes to the session endpoints alone.
 */
export function refreshCookie({ production }: Pick<Config, 'production'>) {
  const name = (app: App) => `${production ? '__Host-' : ''}fullhouse_${app}`
  const options = {
    httpOnly: true,
    secure: production,
    sameSite: 'strict',
    path: production ? '/' : '/v1/sessions',
  } as const
  return {
    read: (call: CookieCall) => call.cookie(name(call.app)),
    write: (call: CookieCall, token: string) => call.setCookie(name(call.app), token, { ...options, maxAge: week }),
    clear: (call: CookieCall) => call.setCookie(name(call.app), '', { ...options, maxAge: 0 }),
  }
}
