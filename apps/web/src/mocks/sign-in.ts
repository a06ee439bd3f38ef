import { identity, identityProblems, type Account } from '@fullhouse/contracts/identity'
import { session } from '../lib/api.ts'
import { answer, refuse } from './answer.ts'
import { sampleAccount, sampleSignedIn } from './samples.ts'
import { server } from './server.ts'

/** Somebody has signed in with this browser before, so the session is asked for. */
const renew = () => {
  localStorage.setItem('fullhouse.signed-in', '1')
  return session.renew()
}

/** From here on somebody is signed in, as after a reload with a good refresh cookie. */
export async function signedInAs(changed: Partial<Account> = {}): Promise<void> {
  server.use(answer(identity.refresh, () => sampleSignedIn({ account: sampleAccount(changed) })))
  await renew()
}

/** From here on nobody is. */
export async function signedOut(): Promise<void> {
  server.use(answer(identity.refresh, () => refuse(identityProblems.session_ended)))
  await renew()
}
