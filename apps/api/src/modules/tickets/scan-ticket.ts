import { getPeople } from '#modules/identity'
import type { Tx } from '#platform/db'
import type { Keys } from '#platform/keys'
import { publish } from '#platform/outbox'
import type { ScanVerdict } from '@fullhouse/contracts/tickets'
import { sql } from 'kysely'
import { ticketScanned } from './events.ts'
import { own } from './own.ts'
import { presentSeat } from './present.ts'
import { readCode } from './ticket-code.ts'
import { findByCode, findByOutsideCode } from './verify-code.ts'

/**
 * Lets a ticket in, once: the guarded update decides between two gates. Every scan is kept with its verdict.
 * An accepted one is the fact that releases a seller's money.
 */
export async function scanTicket(
  tx: Tx,
  keys: Keys,
  scan: { occurrenceId: string; code: string; gate: string | undefined; scannedBy: string },
) {
  const code = readCode(keys.ticket, scan.code)
  const ticket = code ? await findByCode(tx, code) : await findByOutsideCode(tx, keys, scan)
  const verdict: ScanVerdict = !ticket
    ? 'unknown'
    : ticket.occurrence_id !== scan.occurrenceId
      ? 'wrong_occurrence'
      : ticket.credential === 'void' || ticket.state === 'void'
        ? 'revoked'
        : (await markUsed(tx, ticket.id, ticket.version))
          ? 'accepted'
          : await whyNotAccepted(tx, ticket.id, ticket.version)
  const { id } = await own(tx)
    .insertInto('tickets.scan')
    .values({
      occurrence_id: scan.occurrenceId,
      ticket_id: ticket?.id ?? null,
      credential_id: ticket?.credentialId ?? null,
      verdict,
      gate: scan.gate ?? null,
      scanned_by: scan.scannedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (!ticket || verdict === 'unknown') return { scanId: id, verdict, seat: null, holderName: null, firstScanAt: null }
  if (verdict === 'accepted') await tellScanned(tx, { ...ticket, scanId: id })
  const holder = (await getPeople(tx, [ticket.holder_id])).get(ticket.holder_id)
  return {
    scanId: id,
    verdict,
    seat: presentSeat(ticket),
    holderName: verdict === 'revoked' ? null : (holder?.name ?? null),
    firstScanAt: verdict === 'already_used' ? await firstScan(tx, ticket.id) : null,
  }
}

async function markUsed(tx: Tx, ticketId: string, version: number): Promise<boolean> {
  const used = await own(tx)
    .updateTable('tickets.ticket')
    .set({ state: 'used', used_at: sql<Date>`platform.now()` })
    .where('id', '=', ticketId)
    .where('version', '=', version)
    .where('state', '=', 'valid')
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}

/** The update lost: either another gate was first, or the ticket was reissued in this very moment. */
async function whyNotAccepted(tx: Tx, ticketId: string, version: number): Promise<ScanVerdict> {
  const now = await own(tx)
    .selectFrom('tickets.ticket')
    .select(['state', 'version'])
    .where('id', '=', ticketId)
    .executeTakeFirstOrThrow()
  return now.version === version && now.state === 'used' ? 'already_used' : 'revoked'
}

async function tellScanned(
  tx: Tx,
  ticket: { id: string; occurrence_id: string; holder_id: string; version: number; scanId: string },
) {
  await own(tx)
    .insertInto('tickets.custody')
    .values({
      ticket_id: ticket.id,
      version: ticket.version,
      kind: 'scanned',
      holder_id: ticket.holder_id,
      subject_type: 'scan',
      subject_id: ticket.scanId,
    })
    .execute()
  await publish(
    tx,
    ticketScanned,
    { type: 'ticket', id: ticket.id },
    { ticketId: ticket.id, occurrenceId: ticket.occurrence_id, holderId: ticket.holder_id, version: ticket.version },
    [`account:${ticket.holder_id}`],
  )
}

async function firstScan(tx: Tx, ticketId: string): Promise<string | null> {
  const row = await own(tx)
    .selectFrom('tickets.scan')
    .select('at')
    .where('ticket_id', '=', ticketId)
    .where('verdict', '=', 'accepted')
    .executeTakeFirst()
  return row?.at.toISOString() ?? null
}
