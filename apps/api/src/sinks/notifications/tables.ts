// Printed by `pnpm db:types` from the live database; a test compares the two.
import type { Generated } from 'kysely'
import type { GeneratedTimestamp, Json, Timestamp } from '#platform/column-types'

export type NotificationsTables = {
  'notifications.message': {
    id: Generated<string>
    event_id: string
    account_id: string
    template: string
    locale: Generated<string>
    sealed_address: string
    subject: string
    params: Json
    subject_type: string
    subject_id: string
    state: Generated<'queued' | 'sent' | 'failed' | 'dead'>
    attempts: Generated<number>
    last_error: string | null
    created_at: GeneratedTimestamp
    sent_at: Timestamp | null
  }
}
