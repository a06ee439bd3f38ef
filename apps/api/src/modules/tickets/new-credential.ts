import { newId } from '#platform/ids'
import { type Keys, newest } from '#platform/keys'
import { fingerprintOf } from './fingerprint.ts'
import { writeCode } from './ticket-code.ts'

/** A fresh credential row for one version of a ticket of ours. */
export function newCredential(keys: Keys, ticket: { ticketId: string; occurrenceId: string; version: number }) {
  const id = newId()
  const key = newest(keys.ticket)
  const code = writeCode(keys.ticket, { credentialId: id, ...ticket }, key.kid)
  const { fingerprint, pepperId } = fingerprintOf(keys.pepper, ticket.occurrenceId, code)
  return {
    id,
    ticket_id: ticket.ticketId,
    occurrence_id: ticket.occurrenceId,
    version: ticket.version,
    key_id: key.kid,
    fingerprint,
    pepper_id: pepperId,
  }
}
