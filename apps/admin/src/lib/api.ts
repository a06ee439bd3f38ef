import { createClient } from '@fullhouse/api-client'
import { openBrowserSession } from '@fullhouse/app-frame/browser-session'

/** Who is signed in at the desk, in this browser. */
export const session = openBrowserSession({ app: 'admin', name: 'fullhouse.desk' })

/** Calls an endpoint as the person signed in; renews the token once when the server asks for it. */
export const call = createClient({ app: 'admin', accessToken: session.accessToken, renew: session.renew })
