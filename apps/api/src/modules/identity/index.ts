import type { Part, Platform } from '#platform/part'

export * from './events.ts'
export { jwks } from './access-token.ts'
export { findActiveByEmail, getPeople, type Person, peopleMatching, setCountryIfMissing } from './people.ts'
export { resolveActor } from './resolve-actor.ts'

/** Accounts, sessions and passwords. */
export const identityPart = (_platform: Platform): Part => ({ name: 'identity', routes: [] })
