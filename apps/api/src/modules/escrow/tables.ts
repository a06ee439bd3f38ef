// Printed by `pnpm db:types` from the live database; a test compares the two.
import type { Generated } from 'kysely'
import type { GeneratedTimestamp, Timestamp } from '#platform/column-types'

export type EscrowTables = {
  'escrow.claim': {
    transaction_id: string
    reason: 'not_received' | 'not_let_in' | 'wrong_ticket' | 'not_as_described'
    text: string
    state: Generated<'open' | 'rejected' | 'withdrawn'>
    opened_at: GeneratedTimestamp
    decided_at: Timestamp | null
    decided_by: string | null
    decision: string | null
  }
  'escrow.deadline': {
    transaction_id: string
    kind: 'reservation' | 'clearance' | 'transfer' | 'reminder' | 'receipt'
    due_at: Timestamp
    done_at: Timestamp | null
  }
  'escrow.freeze': {
    transaction_id: string
    cause: 'claim' | 'missed_transfer' | 'gateway' | 'conflict'
    at: GeneratedTimestamp
    lifted_at: Timestamp | null
  }
  'escrow.item': {
    transaction_id: string
    ticket_id: string
    position: number
    price: number
    buyer_fee: number
    buyer_fee_vat: number
    seller_fee: number
    seller_fee_vat: number
    royalty: number
    seller_net: number
  }
  'escrow.transaction': {
    id: string
    reference: string
    listing_id: string
    occurrence_id: string
    organization_id: string | null
    buyer_id: string
    seller_id: string
    state: Generated<'reserved' | 'paid' | 'delivered' | 'cleared' | 'paid_out' | 'expired' | 'cancelled'>
    safety: 'reissued' | 'as_is' | 'transfer'
    currency: string
    quantity: number
    buyer_total: number
    fee_rule: string
    buyer_fee_ppm: number
    seller_fee_ppm: number
    vat_country: string
    vat_ppm: number
    vat_citation: string
    royalty_ppm: number
    royalty_payee_id: string
    reserved_until: Timestamp
    ending: 'expired' | 'cancelled' | null
    clears_at: Timestamp
    cleared_by: 'scan' | 'buyer' | 'timer' | null
    confirmed_at: Timestamp | null
    frozen: Generated<boolean>
    created_at: GeneratedTimestamp
    printed_starts_at: string | null
    transfer_app: string | null
  }
  'escrow.transfer': {
    transaction_id: string
    app: string
    due_at: Timestamp
    proof_key: string | null
    proof_type: string | null
    note: string | null
    sent_at: Timestamp | null
    answer_by: Timestamp | null
    received_at: Timestamp | null
    received_by: 'buyer' | 'silence' | null
    missed_at: Timestamp | null
  }
  'escrow.transition': {
    id: Generated<string>
    transaction_id: string
    from_state: string | null
    to_state: string
    at: GeneratedTimestamp
  }
}
