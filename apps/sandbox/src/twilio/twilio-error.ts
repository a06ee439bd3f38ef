import type { Response } from 'express'

/** Twilio's numbered refusals, as its documentation lists them. */
export const refusals = {
  authenticate: { status: 401, code: 20003, message: 'Authenticate' },
  notFound: { status: 404, code: 20404, message: 'The requested resource was not found' },
  missingTo: { status: 400, code: 21604, message: "A 'To' phone number is required." },
  missingFrom: { status: 400, code: 21603, message: "A 'From' phone number or messaging service is required." },
  missingBody: { status: 400, code: 21602, message: 'Message body is required.' },
  invalidTo: { status: 400, code: 21211, message: "The 'To' number is not a valid phone number." },
  bodyTooLong: { status: 400, code: 21617, message: 'The message body exceeds the 1600 character limit.' },
  invalidParameter: { status: 400, code: 60200, message: 'Invalid parameter' },
  tooManyChecks: { status: 429, code: 60202, message: 'Max check attempts reached' },
  tooManySends: { status: 429, code: 60203, message: 'Max send attempts reached' },
  tooManyRequests: { status: 429, code: 20429, message: 'Too many requests' },
} as const

export type Refusal = (typeof refusals)[keyof typeof refusals]

export function refuse(response: Response, refusal: Refusal): void {
  response.status(refusal.status).json({
    ...refusal,
    more_info: `https://www.twilio.com/docs/errors/${refusal.code}`,
  })
}

/** E.164: a plus, a country code, at most fifteen digits in all. */
export const isE164 = (number: string): boolean => /^\+[1-9]\d{6,14}$/.test(number)
