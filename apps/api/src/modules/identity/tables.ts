// Printed by `pnpm db:types` from the live database; a test compares the two.
import type { Generated } from 'kysely'
import type { GeneratedTimestamp, Timestamp } from '#platform/column-types'

export type IdentityTables = {
  'identity.account': {
    id: Generated<string>
    email: string
    name: string
    password_hash: string
    role: Generated<'user' | 'agent' | 'admin'>
    state: Generated<'pending' | 'active' | 'suspended'>
    country: string | null
    created_at: GeneratedTimestamp
    verified_at: Timestamp | null
    password_changed_at: GeneratedTimestamp
    phone: string | null
    phone_confirmed_at: Timestamp | null
    phone_pending: string | null
  }
  'identity.one_time_token': {
    hash: Buffer
    account_id: string
    purpose: 'verify' | 'reset'
    created_at: GeneratedTimestamp
    expires_at: Timestamp
    used_at: Timestamp | null
  }
  'identity.phone_send': {
    id: Generated<string>
    account_id: string
    phone: string
    tries: Generated<number>
    at: GeneratedTimestamp
  }
  'identity.refresh_token': {
    hash: Buffer
    session_id: string
    expires_at: Timestamp
    used_at: Timestamp | null
    successor_key: string | null
  }
  'identity.session': {
    id: Generated<string>
    account_id: string
    app: 'web' | 'admin'
    device: string
    address: string
    address_class: string
    created_at: GeneratedTimestamp
    last_seen_at: GeneratedTimestamp
    expires_at: Timestamp
    ended_at: Timestamp | null
    ended_by: 'signed_out' | 'revoked' | 'password' | 'role' | 'reuse' | null
  }
  'identity.sign_in_throttle': {
    key: Buffer
    failures: Generated<number>
    first_failure_at: GeneratedTimestamp
    paused_until: Timestamp | null
    told_at: Timestamp | null
  }
}
