import type { Money } from '@fullhouse/contracts/shapes'
import type { FaceValueSource, Seat } from '@fullhouse/contracts/tickets'
import type { OutsideCode } from './outside-code.ts'

/** A ticket issued elsewhere, as its holder brings it. */
export interface OutsideTicket {
  /** The caller's name for it. */
  ref: string
  safety: 'as_is' | 'transfer'
  seat: Seat
  faceValue: Money
  faceValueSource: Exclude<FaceValueSource, 'issued'>
  /** Only where it is clearly another event than the one the ticket is brought for. */
  printedEvent: string | null
  /** Only where it is not the date the ticket is brought for. */
  printedStartsAt: string | null
  /** Where the sealed page for the buyer lies. */
  pageKey: string | null
  /** Of an `as_is` ticket. */
  code: OutsideCode | null
  /** Of a `transfer` ticket. */
  app: string | null
  /** A review has settled that the same code may be live under another event too. */
  allowOtherEvent?: boolean
}
