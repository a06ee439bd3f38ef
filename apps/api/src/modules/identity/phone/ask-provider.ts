import { identityProblems } from '@fullhouse/contracts/identity'
import type { Log } from '#platform/log'
import { refuse } from '#platform/problem'
import { PhoneUnavailable } from './phone-verifier.ts'

/** Asks outside any transaction; no answer is not an error of ours but a refusal in words. */
export async function askProvider<T>(log: Log, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof PhoneUnavailable)) throw error
    log.warn({ err: error }, 'text messages cannot be sent or checked')
    refuse(identityProblems.phone_unavailable)
  }
}
