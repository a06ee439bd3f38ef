import { z } from 'zod'
import { endpoints } from './endpoint.ts'
import { payoutProblems } from './payouts.ts'
import { problems } from './problem.ts'
import { Country, Email, Id, IdParams, Instant, page, PageQuery, text } from './shapes.ts'

/** NIST SP 800-63B-4: at least 15 characters when it is the only factor, long ones welcome, no composition rules. */
const NewPassword = z.string().min(15, 'At least 15 characters').max(256, 'At most 256 characters')
const Token = z.string().min(20).max(200)

export const Role = z.enum(['user', 'agent', 'admin'])
export type Role = z.infer<typeof Role>

export const Account = z.object({
  id: Id,
  email: z.string(),
  name: z.string(),
  role: Role,
  /** Where the person lives; needed before the first payout. */
  country: z.string().nullable(),
  /** The confirmed phone number with all but its last digits hidden. */
  phone: z.string().nullable(),
  createdAt: Instant,
})
export type Account = z.infer<typeof Account>

export const SignedIn = z.object({ accessToken: z.string(), expiresAt: Instant, account: Account })
export type SignedIn = z.infer<typeof SignedIn>

export const Session = z.object({
  id: Id,
  app: z.enum(['web', 'admin']),
  device: z.string(),
  address: z.string(),
  createdAt: Instant,
  lastSeenAt: Instant,
  current: z.boolean(),
})
export type Session = z.infer<typeof Session>

const Sent = z.object({ sent: z.literal(true) })

export const identityProblems = problems('identity', {
  wrong_credentials: [401, 'The e-mail address or the password is not right.'],
  email_unverified: [403, 'Please confirm your e-mail address first. We have sent you a new link.'],
  locked: [429, 'Too many tries. Signing in is paused for a while; we have told the owner by mail.'],
  token_invalid: [410, 'This link has been used or is too old. Ask for a new one.'],
  password_common: [422, 'This password is on lists of known passwords. Please choose another.'],
  password_like_account: [422, 'The password is too close to your name or address. Please choose another.'],
  session_ended: [401, 'Your session has ended. Please sign in again.'],
  phone_invalid: [422, 'This is not a phone number we can reach. Start with + and the country code.'],
  phone_taken: [409, 'This number belongs to another account.'],
  phone_code_wrong: [422, 'This code is not right, or too old. Ask for a new one.'],
  phone_unavailable: [503, 'We cannot send text messages right now. Please try again in some minutes.'],
  suspended: [403, 'This account is suspended. Please write to support.'],
})

export const identity = endpoints('identity', {
  register: {
    method: 'POST',
    path: '/v1/accounts',
    access: 'public',
    status: 202,
    summary:
      'Registers an account and sends a link to confirm the address. Answers the same whether or not the address is known.',
    body: z.strictObject({ email: Email, password: NewPassword, name: text(1, 80) }),
    response: Sent,
    problems: [identityProblems.password_common, identityProblems.password_like_account],
    limit: { points: 20, seconds: 3600 },
  },
  verifyEmail: {
    method: 'POST',
    path: '/v1/accounts/verify',
    access: 'public',
    summary: 'Confirms an address with the token from the mail.',
    body: z.strictObject({ token: Token }),
    response: z.object({ verified: z.literal(true) }),
    problems: [identityProblems.token_invalid],
  },
  resendVerification: {
    method: 'POST',
    path: '/v1/accounts/verification',
    access: 'public',
    status: 202,
    summary: 'Sends the confirmation link again.',
    body: z.strictObject({ email: Email }),
    response: Sent,
    limit: { points: 10, seconds: 3600 },
  },
  signIn: {
    method: 'POST',
    path: '/v1/sessions',
    access: 'public',
    summary:
      'Signs in: an access token for 15 minutes and a refresh cookie for 7 days. Send X-Fullhouse-App: web or admin.',
    body: z.strictObject({ email: Email, password: z.string().min(1).max(256) }),
    response: SignedIn,
    problems: [
      identityProblems.wrong_credentials,
      identityProblems.email_unverified,
      identityProblems.locked,
      identityProblems.suspended,
    ],
    limit: { points: 60, seconds: 900 },
  },
  refresh: {
    method: 'POST',
    path: '/v1/sessions/refresh',
    access: 'cookie',
    summary: 'Exchanges the refresh cookie for a new access token and a new cookie.',
    response: SignedIn,
    problems: [identityProblems.session_ended, identityProblems.suspended],
  },
  signOut: {
    method: 'DELETE',
    path: '/v1/sessions/current',
    access: 'cookie',
    status: 204,
    summary: 'Ends this session and clears the cookie.',
  },
  listSessions: {
    method: 'GET',
    path: '/v1/sessions',
    access: 'user',
    summary: 'My open sessions.',
    response: z.object({ items: z.array(Session) }),
  },
  revokeSession: {
    method: 'DELETE',
    path: '/v1/sessions/:id',
    access: 'user',
    status: 204,
    summary: 'Ends one of my sessions.',
    params: IdParams,
  },
  revokeOtherSessions: {
    method: 'DELETE',
    path: '/v1/sessions',
    access: 'user',
    status: 204,
    summary: 'Ends all my sessions but this one.',
  },
  forgotPassword: {
    method: 'POST',
    path: '/v1/passwords/forgot',
    access: 'public',
    status: 202,
    summary: 'Sends a link to choose a new password. Answers the same whether or not the address is known.',
    body: z.strictObject({ email: Email }),
    response: Sent,
    limit: { points: 10, seconds: 3600 },
  },
  resetPassword: {
    method: 'POST',
    path: '/v1/passwords/reset',
    access: 'public',
    status: 204,
    summary: 'Sets a new password with the token from the mail and ends all sessions.',
    body: z.strictObject({ token: Token, password: NewPassword }),
    problems: [
      identityProblems.token_invalid,
      identityProblems.password_common,
      identityProblems.password_like_account,
    ],
    limit: { points: 20, seconds: 3600 },
  },
  changePassword: {
    method: 'POST',
    path: '/v1/passwords/change',
    access: 'user',
    status: 204,
    summary: 'Changes my password and ends my other sessions.',
    body: z.strictObject({ currentPassword: z.string().min(1).max(256), newPassword: NewPassword }),
    problems: [
      identityProblems.wrong_credentials,
      identityProblems.locked,
      identityProblems.password_common,
      identityProblems.password_like_account,
    ],
    limit: { points: 10, seconds: 900 },
  },
  getMe: { method: 'GET', path: '/v1/me', access: 'user', summary: 'My account.', response: Account },
  updateMe: {
    method: 'PATCH',
    path: '/v1/me',
    access: 'user',
    summary: 'Changes my name, or my country while I have no payout account.',
    body: z.strictObject({ name: text(1, 80).optional(), country: Country.optional() }),
    response: Account,
    problems: [payoutProblems.country_fixed],
  },
  sendPhoneCode: {
    method: 'POST',
    path: '/v1/me/phone',
    access: 'user',
    status: 202,
    summary: 'Sends a code to a phone number by text message.',
    body: z.strictObject({ phone: z.string().trim().min(5).max(40) }),
    response: z.object({ phone: z.string() }),
    problems: [identityProblems.phone_invalid, identityProblems.phone_taken, identityProblems.phone_unavailable],
    limit: { points: 6, seconds: 3600 },
  },
  confirmPhone: {
    method: 'POST',
    path: '/v1/me/phone/confirm',
    access: 'user',
    summary: 'Confirms the number with the code from the message.',
    body: z.strictObject({
      code: z
        .string()
        .trim()
        .regex(/^\d{4,10}$/, 'The digits from the message'),
    }),
    response: Account,
    problems: [
      identityProblems.phone_invalid,
      identityProblems.phone_taken,
      identityProblems.phone_code_wrong,
      identityProblems.phone_unavailable,
    ],
    limit: { points: 20, seconds: 3600 },
  },
  findAccounts: {
    method: 'GET',
    path: '/v1/accounts',
    access: 'agent',
    summary: 'Finds people by the start of their name or address.',
    query: z.strictObject({ q: z.string().trim().max(120).default(''), ...PageQuery }),
    response: page(Account),
  },
  setRole: {
    method: 'PUT',
    path: '/v1/accounts/:id/role',
    access: 'admin',
    summary: 'Makes an account a user, an agent or an admin.',
    params: IdParams,
    body: z.strictObject({ role: Role }),
    response: Account,
  },
})
