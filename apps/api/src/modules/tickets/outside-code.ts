import type { FieldCipher } from '#platform/field-cipher'
import type { Keys } from '#platform/keys'
import type { Symbology } from '@fullhouse/contracts/tickets'
import { fingerprintOf, normalPayload, payloadPrint } from './fingerprint.ts'

/** What codes are made and opened with. */
export interface CodeSecrets {
  keys: Keys
  cipher: FieldCipher
}

export interface OutsideCode {
  payload: string
  symbology: Symbology
}

/** The columns of a credential whose code came from a file: sealed for its ticket, with its prints. */
export function sealCode(
  { keys, cipher }: CodeSecrets,
  ticket: { ticketId: string; occurrenceId: string },
  code: OutsideCode,
) {
  const payload = normalPayload(code.payload)
  const { fingerprint, pepperId } = fingerprintOf(keys.pepper, ticket.occurrenceId, payload)
  return {
    source: 'file' as const,
    symbology: code.symbology,
    payload: cipher.seal(payload, contextOf(ticket.ticketId)),
    payload_print: payloadPrint(keys.pepper, payload),
    fingerprint,
    pepper_id: pepperId,
  }
}

export const openCode = (cipher: FieldCipher, ticketId: string, sealed: string): string =>
  cipher.open(sealed, contextOf(ticketId))

const contextOf = (ticketId: string) => `tickets.payload:${ticketId}`
