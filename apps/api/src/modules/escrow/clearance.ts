/** What is known about a delivered purchase, as of now. */
export interface ClearanceFacts {
  frozen: boolean
  /** Tickets of the purchase, and how many of them the gate let in for this buyer. */
  tickets: number
  scanned: number
  buyerConfirmed: boolean
  /** Event end plus the window. */
  timerOver: boolean
}

/**
 * What lets the seller's money go: every ticket scanned, the buyer's word, or the timer, in this order; nothing
 * while a case is open. The one place that decides it.
 */
export function decideClearance(facts: ClearanceFacts): 'scan' | 'buyer' | 'timer' | null {
  if (facts.frozen) return null
  if (facts.tickets > 0 && facts.scanned === facts.tickets) return 'scan'
  if (facts.buyerConfirmed) return 'buyer'
  return facts.timerOver ? 'timer' : null
}
