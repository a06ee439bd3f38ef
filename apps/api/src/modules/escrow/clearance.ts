import type { SafetyLevel } from '@fullhouse/contracts/tickets'

/** What is known about a delivered purchase, as of now. */
export interface ClearanceFacts {
  frozen: boolean
  /** Tickets of the purchase, and how many of them the gate let in for this buyer. */
  tickets: number
  scanned: number
  buyerConfirmed: boolean
  started: boolean
  safety: SafetyLevel
  /** Event end plus the window. */
  timerOver: boolean
}

/**
 * What lets the seller's money go: every ticket scanned, the buyer's word once the event has started, or the timer,
 * in this order; nothing while a case is open. The one place that decides it.
 * A scan speaks for the buyer only where the code is ours: of a file the seller may have come in with their copy. What
 * was sent in an issuer's app can be taken back until the doors open: nothing for it before its event.
 */
export function decideClearance(facts: ClearanceFacts): 'scan' | 'buyer' | 'timer' | null {
  if (facts.frozen || (facts.safety === 'transfer' && !facts.started)) return null
  if (facts.safety === 'reissued' && facts.tickets > 0 && facts.scanned === facts.tickets) return 'scan'
  if (facts.buyerConfirmed && facts.started) return 'buyer'
  return facts.timerOver ? 'timer' : null
}
