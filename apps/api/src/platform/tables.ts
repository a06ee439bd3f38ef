// Printed by `pnpm db:types` from the live database; a test compares the two.
import type { Generated, GeneratedAlways } from 'kysely'
import type { GeneratedTimestamp, Json, Timestamp } from './column-types.ts'

export type PlatformTables = {
  'platform.channel': {
    name: string
    last_seq: Generated<number>
  }
  'platform.channel_message': {
    channel: string
    seq: number
    topic: string
    data: Json
    created_at: GeneratedTimestamp
  }
  'platform.clock': {
    only_row: Generated<boolean>
    moved_by: Generated<string>
    movable: Generated<boolean>
  }
  'platform.idempotency_key': {
    account_id: string
    endpoint: string
    key: string
    fingerprint: Buffer
    status: number | null
    answer: Json | null
    created_at: GeneratedTimestamp
  }
  'platform.inbox': {
    id: Generated<string>
    consumer: string
    event_id: string
    state: Generated<'waiting' | 'done' | 'dead'>
    attempts: Generated<number>
    next_attempt_at: GeneratedTimestamp
    last_error: string | null
    done_at: Timestamp | null
  }
  'platform.invariant_check': {
    name: string
    says: string
    broken: number
    checked_at: GeneratedTimestamp
  }
  'platform.outbox': {
    id: Generated<string>
    position: GeneratedAlways<number>
    xid: Generated<string>
    type: string
    version: number
    subject_type: string
    subject_id: string
    payload: Json
    channels: Generated<string[]>
    correlation_id: string | null
    created_at: GeneratedTimestamp
    relayed_at: Timestamp | null
  }
  'platform.rate_limit': {
    key: string
    points: Generated<number>
    expire: number | null
  }
  'platform.realtime_ticket': {
    hash: Buffer
    account_id: string | null
    expires_at: Timestamp
    sealed_token: string | null
  }
  'platform.worker': {
    id: string
    seen_at: GeneratedTimestamp
  }
}
