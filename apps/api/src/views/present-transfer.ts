import { type ClaimRow, mayAnswer, maySend, type Standing, type TransferRow } from '#modules/escrow'
import type { Person } from '#modules/identity'
import type { Claim, Transfer } from '@fullhouse/contracts/escrow'

const at = (date: Date | null) => date?.toISOString() ?? null

/** What the seller sends. A proof is the seller's own until it is sent. */
export function presentTransfer(
  row: TransferRow,
  reader: { role: 'buyer' | 'seller' | 'agent'; buyer: Person | undefined },
): Transfer {
  return {
    app: row.app,
    dueAt: row.due_at.toISOString(),
    sentAt: at(row.sent_at),
    note: row.note,
    hasProof: row.proof_key !== null && (reader.role !== 'buyer' || row.sent_at !== null),
    answerBy: at(row.answer_by),
    receivedAt: at(row.received_at),
    receivedBy: row.received_by,
    missedAt: at(row.missed_at),
    sendTo: reader.buyer ? { name: reader.buyer.name, email: reader.buyer.email } : null,
  }
}

/** How far the sending is, and what this side may do about it now. */
export function presentDelivery(standing: Standing, role: 'buyer' | 'seller', buyer: Person | undefined) {
  return {
    transfer: standing.transfer && presentTransfer(standing.transfer, { role, buyer }),
    canSend: role === 'seller' && maySend(standing),
    canAnswer: role === 'buyer' && mayAnswer(standing),
  }
}

export function presentClaim(row: ClaimRow): Claim {
  return {
    reason: row.reason,
    text: row.text,
    openedAt: row.opened_at.toISOString(),
    state: row.state,
    decision: row.decision,
  }
}
