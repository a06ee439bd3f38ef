import { createClient } from '@fullhouse/api-client'
import { openBrowserSession } from '@fullhouse/app-frame/browser-session'

/** Who is signed in, in this browser. */
export const session = openBrowserSession({ app: 'web', name: 'fullhouse' })

/** Calls an endpoint as the person signed in; renews the token once when the server asks for it. */
export const call = createClient({ app: 'web', accessToken: session.accessToken, renew: session.renew })

/** The same without a second try: for calls where 401 can mean "wrong password". */
export const callOnce = createClient({ app: 'web', accessToken: session.accessToken })
