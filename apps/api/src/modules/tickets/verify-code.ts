import { getOccurrences, occurrenceLine } from '#modules/events'
import type { Db } from '#platform/db'
import type { Keys } from '#platform/keys'
import { ownRead } from './own.ts'
import { presentSeat } from './present.ts'
import { readCode, type TicketCode } from './ticket-code.ts'

/** The ticket behind a code and whether that code still stands. */
export async function findByCode(db: Db, code: TicketCode) {
  return ownRead(db)
    .selectFrom('tickets.credential as c')
    .innerJoin('tickets.ticket as t', 't.id', 'c.ticket_id')
    .select([
      'c.id as credentialId',
      'c.state as credential',
      't.id',
      't.occurrence_id',
      't.holder_id',
      't.state',
      't.version',
      't.section',
      't.row',
      't.seat',
      't.gate',
    ])
    .where('c.id', '=', code.credentialId)
    .where('c.ticket_id', '=', code.ticketId)
    .executeTakeFirst()
}

/** Says whether a code is valid, revoked or used. Changes nothing. */
export async function verifyCode(db: Db, keys: Keys, text: string) {
  const code = readCode(keys.ticket, text)
  const ticket = code && (await findByCode(db, code))
  if (!ticket) return { verdict: 'unknown' as const, occurrence: null, seat: null, version: null }
  const occurrence = (await getOccurrences(db, [ticket.occurrence_id])).get(ticket.occurrence_id)
  const revoked = ticket.credential === 'void' || ticket.state === 'void'
  return {
    verdict: revoked ? ('revoked' as const) : ticket.state === 'used' ? ('used' as const) : ('valid' as const),
    occurrence: occurrence ? occurrenceLine(occurrence) : null,
    seat: presentSeat(ticket),
    version: code.version,
  }
}
