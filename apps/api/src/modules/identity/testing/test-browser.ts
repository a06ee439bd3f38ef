import { sql } from 'kysely'
import { identityResetRequested, identityVerificationRequested, oneTimeTokenContext } from '../events.ts'
import type { TestApp } from '../../../testing/start-test-app.ts'

export interface TestAnswer {
  status: number
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into any answer
  body: any
  cookie: string | undefined
}

/** For tests: calls as a browser makes them, keeping the refresh cookie of its app. */
export function createTestBrowser(app: TestApp, as: 'web' | 'admin' = 'web', userAgent = 'test') {
  let cookie: string | undefined
  const send = async (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const response = await fetch(`${app.url}${path}`, {
      method,
      headers: {
        'x-fullhouse-app': as,
        'user-agent': userAgent,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(cookie ? { cookie } : {}),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await response.text()
    const set = response.headers.getSetCookie().at(-1)
    const answer: TestAnswer = { status: response.status, body: text ? JSON.parse(text) : undefined, cookie: set }
    if (set) cookie = /=;/.test(set) ? undefined : set.split(';')[0]
    return answer
  }
  return {
    send,
    signIn: (email: string, password: string) => send('POST', '/v1/sessions', { email, password }),
    refresh: () => send('POST', '/v1/sessions/refresh'),
    get cookie() {
      return cookie
    },
    set cookie(value: string | undefined) {
      cookie = value
    },
  }
}

export const bearer = (answer: TestAnswer) => ({ authorization: `Bearer ${answer.body.accessToken}` })

/** The tokens mailed to an account, oldest first. */
export async function mailedTokens(app: TestApp, email: string, purpose: 'verify' | 'reset'): Promise<string[]> {
  const event = purpose === 'verify' ? identityVerificationRequested : identityResetRequested
  const { rows } = await sql<{ sealed: string }>`select o.payload ->> 'sealedToken' as sealed from platform.outbox o
    join identity.account a on a.id = o.subject_id
    where o.type = ${event.type} and a.email = ${email} order by o.position`.execute(app.db)
  return rows.map((row) => app.platform.cipher.open(row.sealed, oneTimeTokenContext))
}

/** Somebody registered and verified through the endpoints. */
export async function registerPerson(app: TestApp, email: string, password = 'a quiet seat in row twelve') {
  const browser = createTestBrowser(app)
  await browser.send('POST', '/v1/accounts', { email, password, name: 'Nora Berg' })
  const [token] = await mailedTokens(app, email, 'verify')
  await browser.send('POST', '/v1/accounts/verify', { token })
  return { email, password, browser }
}
