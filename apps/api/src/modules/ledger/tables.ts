// Printed by `pnpm db:types` from the live database; a test compares the two.
import type { Generated, GeneratedAlways } from 'kysely'
import type { GeneratedTimestamp, Timestamp } from '#platform/column-types'

export type LedgerTables = {
  'ledger.account': {
    id: GeneratedAlways<number>
    kind: string
    owner_type: string
    owner_id: string
    currency: string
    normal: string
    mode: string
    created_at: GeneratedTimestamp
  }
  'ledger.account_kind': {
    kind: string
    normal: 'D' | 'C'
    mode: 'G' | 'S'
    owners: string[] | null
    counts_as: 'owed' | 'held' | 'recoverable' | 'gateway_cost' | 'earned' | null
  }
  'ledger.balance': {
    account_id: number
    posted: Generated<number>
    pending_out: Generated<number>
    version: Generated<number>
  }
  'ledger.entry': {
    id: GeneratedAlways<number>
    key: string
    fingerprint: Buffer
    type: string
    subject_type: string
    subject_id: string
    reverses: number | null
    effective_at: Timestamp
    created_at: GeneratedTimestamp
    xid: Generated<string>
  }
  'ledger.line': {
    entry_id: number
    no: number
    account_id: number
    currency: string
    amount: number
  }
  'ledger.reservation': {
    id: GeneratedAlways<number>
    key: string
    fingerprint: Buffer
    account_id: number
    amount: number
    state: Generated<'pending' | 'posted' | 'voided' | 'expired'>
    expires_at: Timestamp | null
    created_at: GeneratedTimestamp
    resolved_at: Timestamp | null
  }
}
