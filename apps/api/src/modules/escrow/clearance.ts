/** What is known about a delivered purchase, as of now. */
export interface ClearanceFacts {
  frozen: boolean
  /** Tickets of the purchase, and how many of them the gate let in for this buyer. */
  tickets: number
  scanned: number
  buyerConfirmed: boolean
  started: boolean
  /** The seller sent it in the issuer's app, where it can be taken back until the doors open. */
  transferred: boolean
  /** Event end plus the window. */
  timerOver: boolean
}

/**
 * What lets the seller's money go: every ticket scanned, the buyer's word once the event has started, or the timer,
 * in this order; nothing while a case is open, and nothing for a transferred ticket before its event. The one place
 * that decides it.
 */
export function decideClearance(facts: ClearanceFacts): 'scan' | 'buyer' | 'timer' | null {
  if (facts.frozen || (facts.transferred && !facts.started)) return null
  if (facts.tickets > 0 && facts.scanned === facts.tickets) return 'scan'
  if (facts.buyerConfirmed && facts.started) return 'buyer'
  return facts.timerOver ? 'timer' : null
}
