import { getOccurrences, occurrenceLine } from '#modules/events'
import type { Db } from '#platform/db'
import type { Keys } from '#platform/keys'
import { sql } from 'kysely'
import { fingerprintsOf } from './fingerprint.ts'
import { ownRead } from './own.ts'
import { presentSeat } from './present.ts'
import { readCode, type TicketCode } from './ticket-code.ts'

const scanned = (db: Db) =>
  ownRead(db)
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

/** The ticket behind a code of ours and whether that code still stands. */
export async function findByCode(db: Db, code: TicketCode) {
  return scanned(db).where('c.id', '=', code.credentialId).where('c.ticket_id', '=', code.ticketId).executeTakeFirst()
}

/** The ticket of this date behind a code somebody else issued: the one that stands, else the last that did. */
export async function findByOutsideCode(db: Db, keys: Keys, scan: { occurrenceId: string; code: string }) {
  return scanned(db)
    .where('c.source', '=', 'file')
    .where('c.fingerprint', '=', (eb) => eb.fn.any(eb.val(fingerprintsOf(keys.pepper, scan.occurrenceId, scan.code))))
    .orderBy(sql`c.state = 'issued'`, 'desc')
    .orderBy('c.id', 'desc')
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
