// Printed by `pnpm db:types` from the live database; a test compares the two.
import type { Generated } from 'kysely'
import type { GeneratedJson, GeneratedTimestamp, Json, Timestamp } from '#platform/column-types'

export type IntakeTables = {
  'intake.conflict': {
    id: Generated<string>
    kind: 'code_taken' | 'seat_taken' | 'other_event'
    occurrence_id: string
    ticket_id: string
    holder_id: string
    claimant_id: string
    piece_id: string
    state: Generated<'open' | 'holder_stands' | 'claimant_right' | 'both_stand'>
    decision: string | null
    decided_by: string | null
    opened_at: GeneratedTimestamp
    decided_at: Timestamp | null
  }
  'intake.correction': {
    id: Generated<string>
    piece_id: string
    field: string
    read_value: Json | null
    confidence_ppm: number
    right_value: Json | null
    at: GeneratedTimestamp
  }
  'intake.file': {
    id: Generated<string>
    intake_id: string
    name: string
    size: number
    sha256: Buffer
    storage_key: string | null
    state: Generated<'reading' | 'read' | 'refused'>
    attempts: Generated<number>
    reason: string | null
    report: Json | null
    created_at: GeneratedTimestamp
    read_at: Timestamp | null
  }
  'intake.intake': {
    id: Generated<string>
    seller_id: string
    delivery: 'as_is' | 'transfer'
    state: Generated<'open' | 'done' | 'left'>
    occurrence_id: string | null
    date_confirmed: Generated<boolean>
    app: string | null
    version: Generated<number>
    created_at: GeneratedTimestamp
    updated_at: GeneratedTimestamp
  }
  'intake.piece': {
    id: Generated<string>
    intake_id: string
    file_id: string | null
    position: number
    page: Generated<number>
    symbology: 'qr' | 'aztec' | 'pdf417' | 'code128' | null
    payload: string | null
    code_hint: string | null
    payload_print: Buffer | null
    picture_key: string | null
    fields: GeneratedJson
    corrected: GeneratedJson
    state: Generated<'found' | 'left_out' | 'made' | 'in_review'>
    problem: 'twice_here' | 'yours_already' | 'code_taken' | 'seat_taken' | 'other_event' | 'sold_before' | null
    ticket_id: string | null
    conflict_id: string | null
    created_at: GeneratedTimestamp
  }
  'intake.statement': {
    id: Generated<string>
    conflict_id: string
    author_id: string
    text: string
    at: GeneratedTimestamp
  }
}
