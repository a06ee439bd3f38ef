import { z } from 'zod'
import { defineEvent } from '#platform/outbox'

const about = { accountId: z.uuid() }
/** The token is sealed (context `oneTimeTokenContext`): the outbox is read by many and kept. */
const withToken = z.object({ ...about, sealedToken: z.string() })

export const oneTimeTokenContext = 'identity.one_time_token'

export const identityRegistered = defineEvent('identity.registered', 1, z.object(about))
export const identityRegisteredAgain = defineEvent('identity.registered_again', 1, z.object(about))
export const identityVerificationRequested = defineEvent('identity.verification_requested', 1, withToken)
export const identityVerified = defineEvent('identity.verified', 1, z.object(about))
export const identityResetRequested = defineEvent('identity.reset_requested', 1, withToken)
export const identityPasswordChanged = defineEvent('identity.password_changed', 1, z.object(about))
export const identityLocked = defineEvent('identity.locked', 1, z.object({ ...about, until: z.iso.datetime() }))
export const identityRoleChanged = defineEvent(
  'identity.role_changed',
  1,
  z.object({ ...about, role: z.enum(['user', 'agent', 'admin']), by: z.uuid().nullable() }),
)
