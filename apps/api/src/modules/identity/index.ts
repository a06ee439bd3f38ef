import type { Part, Platform } from '#platform/part'
import { forgetOldRows } from './forget-old-rows.ts'
import { requestMailJob } from './request-mail.ts'
import { identityRoutes } from './routes.ts'
import type { PayoutCountryOf } from './update-me.ts'

export * from './events.ts'
export { jwks } from './access-token.ts'
export { findActiveByEmail, getPeople, type Person, peopleMatching, setCountryIfMissing } from './people.ts'
export { resolveActor } from './resolve-actor.ts'
export { grantRole } from './set-role.ts'

/** Accounts, sessions, passwords and phones. Where somebody is paid out is asked of who knows. */
export const identityPart = (platform: Platform, { payoutCountryOf }: { payoutCountryOf: PayoutCountryOf }): Part => ({
  name: 'identity',
  routes: identityRoutes(platform, payoutCountryOf),
  jobs: [requestMailJob(platform)],
  cron: [{ name: 'identity.forget_old_rows', cron: '17 3 * * *', run: (log) => forgetOldRows(platform.db, log) }],
})
