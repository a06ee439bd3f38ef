import type { Db, Tx } from '#platform/db'
import type { FaceValueSource, SafetyLevel, Seat, TicketState } from '@fullhouse/contracts/tickets'
import { own, ownRead } from './own.ts'
import { presentSeat } from './present.ts'

/** A ticket as other modules may know it. */
export interface TicketInfo {
  ticketId: string
  occurrenceId: string
  holderId: string
  state: TicketState
  safety: SafetyLevel
  version: number
  seat: Seat
  /** In minor units of `currency`. */
  faceValue: number
  currency: string
  faceValueSource: FaceValueSource
  /** Printed on it, where that is not the date it is held for. */
  printedStartsAt: string | null
  /** Printed on it, where that is clearly another event. */
  printedEvent: string | null
  /** The issuer's app it lives in; `transfer` tickets only. */
  transferApp: string | null
}

const columns = [
  'id',
  'occurrence_id',
  'holder_id',
  'state',
  'safety',
  'version',
  'section',
  'row',
  'seat',
  'gate',
  'face_value',
  'currency',
  'face_value_source',
  'printed_starts_at',
  'printed_event',
  'transfer_app',
] as const

/** Tickets by id; unknown ids are absent from the map. */
export async function getTickets(db: Db, ids: readonly string[]): Promise<Map<string, TicketInfo>> {
  if (ids.length === 0) return new Map()
  const rows = await ownRead(db)
    .selectFrom('tickets.ticket')
    .select(columns)
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute()
  return new Map(rows.map((row) => [row.id, present(row)]))
}

/**
 * Locks those of `ids` that this person holds, in id order, so that ownership stands still until the commit.
 * Tickets of others are left out, as if they did not exist. Rows that only refer to a ticket may still be written:
 * a purchase under way would otherwise wait for this lock, and this one's caller for that purchase.
 */
export async function lockHeldTickets(tx: Tx, holderId: string, ids: readonly string[]): Promise<TicketInfo[]> {
  const rows = await own(tx)
    .selectFrom('tickets.ticket')
    .select(columns)
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .where('holder_id', '=', holderId)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  return rows.map(present)
}

interface Row {
  id: string
  occurrence_id: string
  holder_id: string
  state: TicketState
  safety: SafetyLevel
  version: number
  section: string
  row: string | null
  seat: string | null
  gate: string | null
  face_value: number
  currency: string
  face_value_source: FaceValueSource
  printed_starts_at: string | null
  printed_event: string | null
  transfer_app: string | null
}

function present(row: Row): TicketInfo {
  return {
    ticketId: row.id,
    occurrenceId: row.occurrence_id,
    holderId: row.holder_id,
    state: row.state,
    safety: row.safety,
    version: row.version,
    seat: presentSeat(row),
    faceValue: row.face_value,
    currency: row.currency,
    faceValueSource: row.face_value_source,
    printedStartsAt: row.printed_starts_at,
    printedEvent: row.printed_event,
    transferApp: row.transfer_app,
  }
}
