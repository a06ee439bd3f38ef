import type { PrintedTicket } from '../printed-ticket.ts'
import type { Sheet } from '../sheet.ts'

export type PrintedField = keyof Omit<PrintedTicket, 'payload' | 'symbology'>

/** One issuer's way to print a ticket. */
export interface Layout<Name extends string = string> {
  name: Name
  language: string
  /** What this issuer's paper says at all, of the values a ticket has. */
  prints: readonly PrintedField[]
  /** Width and height in points. */
  paper: readonly [number, number]
  /** Tickets one under the other on a page. */
  perPage: number
  /** Codes as lines instead of a pasted picture. */
  vectorCodes?: true
  /** An order this issuer would sell. */
  order: (seed: number) => PrintedTicket[]
  /** Draws one ticket with its top left corner at 0,0. */
  draw: (sheet: Sheet, ticket: PrintedTicket) => void
}

export const a4 = [595, 842] as const
