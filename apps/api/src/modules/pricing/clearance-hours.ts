import type { OccurrenceInfo } from '#modules/events'
import type { SafetyLevel } from '@fullhouse/contracts/tickets'

/** A seller's standing: `proven` ones have finished some sales. */
export type SellerLevel = 'new' | 'proven'

/**
 * How many hours after the end of an event money without a scan is held for the buyer. Tickets issued elsewhere are
 * held longer, since we cannot vouch for them, and longest for sellers whom nobody has bought from yet.
 */
export function clearanceHours(safety: SafetyLevel, level: SellerLevel): number {
  if (safety === 'reissued') return 48
  return level === 'new' ? 96 + 72 : 96
}

/** Until when money of a sale at this date is held at the most, unless somebody objects. */
export function clearanceEnd(occurrence: OccurrenceInfo, safety: SafetyLevel, level: SellerLevel): Date {
  return new Date(occurrence.endsAt.getTime() + clearanceHours(safety, level) * 3_600_000)
}
