import twilio from 'twilio'
import type { Config } from '#platform/config'
import { type PhoneVerifier, PhoneUnavailable } from './phone-verifier.ts'

const timeout = 8_000

/** Codes by Twilio Verify; a verifier that is never available where Twilio is not set up. */
export function createTwilioVerifier(config: Config['twilio']): PhoneVerifier {
  const { accountSid, authToken, apiBase, verifyService } = config
  if (accountSid === undefined || authToken === undefined || verifyService === undefined) return notSetUp
  const client = twilio(accountSid, authToken, { httpClient: createHttpClient(apiBase) })
  const service = client.verify.v2.services(verifyService)
  return {
    send: (phone) =>
      answered<'sent' | 'refused'>(refusesNumber, 'refused', async () => {
        await service.verifications.create({ to: phone, channel: 'sms' })
        return 'sent'
      }),
    check: (phone, code) =>
      answered<'right' | 'wrong'>(refusesCode, 'wrong', async () => {
        const { status } = await service.verificationChecks.create({ to: phone, code })
        return status === 'approved' ? 'right' : 'wrong'
      }),
  }
}

const notSetUp: PhoneVerifier = {
  send: () => Promise.reject(new PhoneUnavailable('Twilio Verify is not set up')),
  check: () => Promise.reject(new PhoneUnavailable('Twilio Verify is not set up')),
}

/** twilio-node knows no base address of its own: the client is where another one is put in. */
function createHttpClient(apiBase: string | undefined) {
  const client = new twilio.RequestClient({ timeout })
  if (apiBase === undefined) return client
  const request = client.request.bind(client)
  client.request = (options) => {
    const { pathname, search } = new URL(options.uri)
    return request({ ...options, uri: `${apiBase}${pathname}${search}` })
  }
  return client
}

/** Twilio's numbered errors, https://www.twilio.com/docs/api/errors: no such number, a landline, a blocked prefix. */
const refusesNumber = new Set([21211, 60200, 60205, 60410, 60605])
/** Nothing to check any more, tried too often, or not a code. */
const refusesCode = new Set([20404, 60200, 60202])

async function answered<T>(meant: ReadonlySet<number>, answer: T, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (typeof code === 'number' && meant.has(code)) return answer
    throw new PhoneUnavailable('Twilio did not answer', { cause: error })
  }
}
