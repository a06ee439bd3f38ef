import type { Part, Platform } from '#platform/part'
import { forgetOldRows } from './forget-old-rows.ts'
import { requestMailJob } from './request-mail.ts'
import { identityRoutes } from './routes.ts'

export * from './events.ts'
export { jwks } from './access-token.ts'
export { findActiveByEmail, getPeople, type Person, peopleMatching, setCountryIfMissing } from './people.ts'
export { resolveActor } from './resolve-actor.ts'
export { grantRole } from './set-role.ts'

/** Accounts, sessions and passwords. */
export const identityPart = (platform: Platform): Part => ({
  name: 'identity',
  routes: identityRoutes(platform),
  jobs: [requestMailJob(platform)],
  cron: [{ name: 'identity.forget_old_rows', cron: '17 3 * * *', run: (log) => forgetOldRows(platform.db, log) }],
})
