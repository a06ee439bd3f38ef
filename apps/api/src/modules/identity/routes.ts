import { identity } from '@fullhouse/contracts/identity'
import { platformProblems } from '@fullhouse/contracts/problem'
import { inTransaction, type Tx } from '#platform/db'
import type { Platform } from '#platform/part'
import { refuseUnless } from '#platform/problem'
import { type Route, serve } from '#platform/serve'
import { readAccount } from './account.ts'
import { changePassword } from './change-password.ts'
import { findAccounts } from './find-accounts.ts'
import { createPasswords } from './passwords.ts'
import { confirmPhone } from './phone/confirm-phone.ts'
import { sendPhoneCode } from './phone/send-phone-code.ts'
import { createTwilioVerifier } from './phone/twilio-verifier.ts'
import { presentAccount, presentSession } from './present.ts'
import { register } from './register.ts'
import { requestMail } from './request-mail.ts'
import { resetPassword } from './reset-password.ts'
import { checkNewPassword } from './rules.ts'
import { sessionRoutes } from './session-routes.ts'
import { endSessions, openSessions } from './sessions.ts'
import { setRole } from './set-role.ts'
import { type PayoutCountryOf, updateMe } from './update-me.ts'
import { verifyEmail } from './verify-email.ts'

export function identityRoutes(platform: Platform, payoutCountryOf: PayoutCountryOf): Route[] {
  const { db, cipher, config } = platform
  const passwords = createPasswords(config)
  const verifier = createTwilioVerifier(config.twilio)
  const inTx = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(db, work)
  return [
    ...sessionRoutes(platform, passwords),
    serve(identity.register, async ({ body }) => {
      checkNewPassword(body.password, body)
      const passwordHash = await passwords.hash(body.password)
      await inTx((tx) => register(tx, cipher, { email: body.email, name: body.name, passwordHash }))
      return { sent: true as const }
    }),
    serve(identity.verifyEmail, ({ body }) => inTx((tx) => verifyEmail(tx, body.token))),
    serve(identity.resendVerification, ({ body }) => inTx((tx) => requestMail(tx, cipher, body.email, 'verify'))),
    serve(identity.forgotPassword, ({ body }) => inTx((tx) => requestMail(tx, cipher, body.email, 'reset'))),
    serve(identity.resetPassword, ({ body, address }) => resetPassword(platform, passwords, { ...body, address })),
    serve(identity.changePassword, ({ actor, body, address }) =>
      changePassword(platform, passwords, actor, { ...body, address }),
    ),
    serve(identity.listSessions, async ({ actor }) => {
      const rows = await openSessions(db, actor.accountId)
      return { items: rows.map((row) => presentSession(row, actor.sessionId)) }
    }),
    serve(identity.revokeSession, async ({ actor, params }) => {
      const ended = await inTx((tx) => endSessions(tx, actor.accountId, 'revoked', { only: params.id }))
      refuseUnless(ended > 0, platformProblems.not_found)
    }),
    serve(identity.revokeOtherSessions, async ({ actor }) => {
      await inTx((tx) => endSessions(tx, actor.accountId, 'revoked', { but: actor.sessionId }))
    }),
    serve(identity.getMe, async ({ actor }) => presentAccount(await readAccount(db, actor.accountId))),
    serve(identity.updateMe, ({ actor, body }) => inTx((tx) => updateMe(tx, payoutCountryOf, actor.accountId, body))),
    serve(identity.sendPhoneCode, ({ actor, body }) => sendPhoneCode(platform, verifier, actor.accountId, body.phone)),
    serve(identity.confirmPhone, ({ actor, body }) => confirmPhone(platform, verifier, actor.accountId, body.code)),
    serve(identity.findAccounts, ({ query }) => findAccounts(db, query)),
    serve(identity.setRole, ({ actor, params, body }) =>
      inTx((tx) => setRole(tx, actor.accountId, params.id, body.role)),
    ),
  ]
}
