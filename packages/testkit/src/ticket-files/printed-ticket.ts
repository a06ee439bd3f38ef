export type Symbology = 'qr' | 'aztec' | 'pdf417' | 'code128'

/** What an issuer's system knows of a ticket when it prints one. */
export interface PrintedTicket {
  payload: string
  symbology: Symbology
  event: string
  venue: string
  /** Local at the venue: `2027-03-13T20:00`. */
  startsAt: string
  section: string
  row: string | null
  seat: string | null
  gate: string | null
  /** Minor units. */
  faceValue: { amount: number; currency: string } | null
  orderNumber: string | null
}
