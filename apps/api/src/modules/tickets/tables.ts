// Printed by `pnpm db:types` from the live database; a test compares the two.
import type { Generated } from 'kysely'
import type { GeneratedTimestamp, Timestamp } from '#platform/column-types'

export type TicketsTables = {
  'tickets.batch': {
    id: Generated<string>
    occurrence_id: string
    issued_by: string
    holder_id: string
    quantity: number
    created_at: GeneratedTimestamp
  }
  'tickets.credential': {
    id: Generated<string>
    ticket_id: string
    occurrence_id: string
    version: number
    state: Generated<'issued' | 'void'>
    key_id: string | null
    fingerprint: Buffer | null
    pepper_id: string | null
    created_at: GeneratedTimestamp
    voided_at: Timestamp | null
    source: Generated<'signed' | 'file' | 'transfer'>
    symbology: 'qr' | 'aztec' | 'pdf417' | 'code128' | null
    payload: string | null
    payload_print: Buffer | null
  }
  'tickets.custody': {
    id: Generated<string>
    ticket_id: string
    version: number
    kind:
      | 'issued'
      | 'uploaded'
      | 'declared'
      | 'listed'
      | 'unlisted'
      | 'reissued'
      | 'handed_over'
      | 'scanned'
      | 'removed'
    holder_id: string
    subject_type: string
    subject_id: string
    at: GeneratedTimestamp
  }
  'tickets.download': {
    id: Generated<string>
    ticket_id: string
    version: number
    account_id: string
    at: GeneratedTimestamp
  }
  'tickets.scan': {
    id: Generated<string>
    occurrence_id: string
    ticket_id: string | null
    credential_id: string | null
    verdict: 'accepted' | 'already_used' | 'revoked' | 'wrong_occurrence' | 'unknown'
    gate: string | null
    scanned_by: string
    at: GeneratedTimestamp
  }
  'tickets.ticket': {
    id: Generated<string>
    occurrence_id: string
    batch_id: string | null
    organization_id: string | null
    ticket_type_id: string | null
    seat_id: string | null
    section: string
    row: string | null
    seat: string | null
    gate: string | null
    face_value: number
    currency: string
    safety: Generated<'reissued' | 'as_is' | 'transfer'>
    state: Generated<'valid' | 'used' | 'void'>
    holder_id: string
    version: Generated<number>
    acquired_at: GeneratedTimestamp
    used_at: Timestamp | null
    created_at: GeneratedTimestamp
    face_value_source: Generated<'issued' | 'read' | 'declared'>
    printed_event: string | null
    printed_starts_at: string | null
    page_key: string | null
    transfer_app: string | null
  }
}
