import { type Call, createClient } from '@fullhouse/api-client'
import { type Account, identity } from '@fullhouse/contracts/identity'
import { linkFromMail } from './sandbox-hands.ts'

export interface World {
  apiUrl: string
  sandboxUrl: string
}

/** Somebody of the demo house, signed in over HTTP like anybody else. */
export interface Person {
  account: Account
  call: Call
}

/** One passphrase for all demo logins: long enough, on no list, and easy to type. */
export const demoPassword = 'ten quiet ushers waiting'

const anybody = (world: World) => createClient({ baseUrl: world.apiUrl })

/** Registers somebody and confirms the address with the link from the mail. */
export async function register(world: World, name: string, email: string): Promise<void> {
  await anybody(world)(identity.register, { body: { name, email, password: demoPassword } })
  const link = await linkFromMail(world.sandboxUrl, email, '/verify')
  await anybody(world)(identity.verifyEmail, { body: { token: link.searchParams.get('token') ?? '' } })
}

export async function signIn(world: World, email: string, app: 'web' | 'admin' = 'web'): Promise<Person> {
  const call = createClient({ baseUrl: world.apiUrl, app })
  const signedIn = await call(identity.signIn, { body: { email, password: demoPassword } })
  return {
    account: signedIn.account,
    call: createClient({ baseUrl: world.apiUrl, app, accessToken: () => signedIn.accessToken }),
  }
}
