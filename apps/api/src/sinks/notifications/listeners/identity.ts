import {
  identityLocked,
  identityPasswordChanged,
  identityRegisteredAgain,
  identityResetRequested,
  identityRoleChanged,
  identityVerificationRequested,
} from '#modules/identity'
import { mailsAbout, type QueuePlatform } from '../queue-mail.ts'

/** Links that prove an address, and notices about what a thief would do. No names before an address is proved. */
export const identityMails = (platform: QueuePlatform) => [
  mailsAbout(platform, identityVerificationRequested, (_, { accountId, sealedToken }) => [
    { template: 'verify_address', to: accountId, sealedToken },
  ]),
  mailsAbout(platform, identityRegisteredAgain, (_, { accountId }) => [
    { template: 'registered_again', to: accountId },
  ]),
  mailsAbout(platform, identityResetRequested, (_, { accountId, sealedToken }) => [
    { template: 'reset_password', to: accountId, sealedToken },
  ]),
  mailsAbout(platform, identityPasswordChanged, (_, { accountId }) => [
    { template: 'password_changed', to: accountId },
  ]),
  mailsAbout(platform, identityLocked, (_, { accountId, until }) => [
    { template: 'sign_in_paused', to: accountId, times: { until: { at: until, timeZone: 'UTC' } } },
  ]),
  mailsAbout(platform, identityRoleChanged, (_, { accountId, role }) => [
    { template: 'role_changed', to: accountId, words: { role } },
  ]),
]
