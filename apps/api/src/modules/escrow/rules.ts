import type { Standing } from './standing.ts'

/** The seller may send, and change the proof, until the time is over and while nothing is frozen. */
export function maySend({ row, transfer, now }: Standing): boolean {
  if (row.state !== 'paid' || row.frozen || !transfer) return false
  return transfer.sent_at === null && transfer.missed_at === null && transfer.due_at > now
}

/** The buyer may say whether it arrived, until they or the silence have. */
export function mayAnswer({ row, transfer, claim }: Standing): boolean {
  return row.state === 'paid' && transfer !== null && transfer.sent_at !== null && claim?.state !== 'open'
}

/**
 * Until when the buyer may claim; `null` when not, or not yet. From payment on, for a transfer from its sending or
 * its missed time on, while the money is held. A missed transfer is with our people already.
 */
export function claimableUntil({ row, transfer, claim, now }: Standing): Date | null {
  const held = row.state === 'paid' || row.state === 'delivered'
  const waitedFor = transfer !== null && transfer.sent_at === null && transfer.due_at > now
  if (!held || claim !== null || waitedFor || transfer?.missed_at || row.clears_at <= now) return null
  return row.clears_at
}
