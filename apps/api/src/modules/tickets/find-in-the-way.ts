import type { Tx } from '#platform/db'
import type { Keys } from '#platform/keys'
import { sql } from 'kysely'
import { fingerprintsOf, payloadPrints } from './fingerprint.ts'
import type { OutsideTicket } from './outside-ticket.ts'
import { own } from './own.ts'
import { readCode, type TicketCode } from './ticket-code.ts'

/** Why a ticket cannot be brought, and the ticket that is in its way. */
export interface InTheWay {
  problem: 'yours_already' | 'code_taken' | 'seat_taken' | 'other_event' | 'sold_before'
  ticketId: string
  holderId: string
}

interface Wanted {
  holderId: string
  occurrenceId: string
  ticket: OutsideTicket
}

/** What stands between this person and this ticket as of now; `null` when nothing does. */
export async function findInTheWay(tx: Tx, keys: Keys, want: Wanted): Promise<InTheWay | null> {
  const { code } = want.ticket
  if (code) {
    const prints = fingerprintsOf(keys.pepper, want.occurrenceId, code.payload)
    const sameCode = await bySameCode(tx, prints, readCode(keys.ticket, code.payload), want.holderId)
    if (sameCode) return sameCode
  }
  const sameSeat = await bySeat(tx, want)
  if (sameSeat) return sameSeat
  return code && !want.ticket.allowOtherEvent ? byOtherEvent(tx, payloadPrints(keys.pepper, code.payload), want) : null
}

/** Whether this person held a ticket when our people decided that it is somebody else's. */
const lostBy = (holderId: string) => sql<boolean>`exists (select from tickets.custody k where k.ticket_id = t.id
  and k.kind = 'removed' and k.subject_type = 'conflict' and k.holder_id = ${holderId})`

/**
 * A live ticket with this code; or one this person held and sold, live or not: it never comes back from them, nor does
 * one they lost in the last review of it. A code of our own making is never an outside ticket, whatever became of it and
 * for whatever date it is brought.
 */
async function bySameCode(
  tx: Tx,
  prints: Buffer[],
  ours: TicketCode | null,
  holderId: string,
): Promise<InTheWay | null> {
  const rows = await own(tx)
    .selectFrom('tickets.credential as c')
    .innerJoin('tickets.ticket as t', 't.id', 'c.ticket_id')
    .select(['c.id', 't.id as ticketId', 't.holder_id as holderId', 'c.state'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('tickets.custody as left')
            .select('left.id')
            .whereRef('left.ticket_id', '=', 't.id')
            .whereRef('left.version', '<', 't.version')
            .where('left.kind', 'in', ['issued', 'uploaded', 'declared', 'reissued', 'handed_over'])
            .where('left.holder_id', '=', holderId),
        )
        .as('left'),
    )
    .select(lostBy(holderId).as('lost'))
    // One arm for each partial index, as literals: otherwise every credential there is would be read.
    .where(
      sql<boolean>`(c.source = 'file' and c.fingerprint = any(${prints}::bytea[])
        or c.state = 'issued' and c.fingerprint = any(${prints}::bytea[])
        or c.id = ${ours?.credentialId ?? null}::uuid)`,
    )
    .orderBy('c.id', 'desc')
    .execute()
  const live = rows.find((row) => row.state === 'issued' || row.id === ours?.credentialId)
  if (live?.holderId === holderId) return { problem: 'yours_already', ...about(live) }
  const sold = rows.find((row) => row.left)
  if (sold) return { problem: 'sold_before', ...about(sold) }
  const taken = live ?? rows[0]
  return taken && (live || taken.lost) ? { problem: 'code_taken', ...about(taken) } : null
}

/** A live ticket for this seat; or one this person lost in the last review of it. */
async function bySeat(tx: Tx, { occurrenceId, holderId, ticket: { seat } }: Wanted): Promise<InTheWay | null> {
  if (seat.seat === null) return null
  const there = own(tx)
    .selectFrom('tickets.ticket as t')
    .select(['t.id as ticketId', 't.holder_id as holderId'])
    .where('t.occurrence_id', '=', occurrenceId)
    .where(sql<boolean>`lower(t.section) = lower(${seat.section})`)
    .where(sql<boolean>`lower(coalesce(t."row", '')) = lower(coalesce(${seat.row}::text, ''))`)
    .where(sql<boolean>`lower(t.seat) = lower(${seat.seat}) and t.seat is not null`)
  // The organizer's own first. Each question fits one partial index, so that no plan reads a whole date.
  const standing = there.where(sql<boolean>`t.state <> 'void'`)
  const live =
    (await standing.where(sql<boolean>`t.safety = 'reissued'`).executeTakeFirst()) ??
    (await standing.where(sql<boolean>`t.safety <> 'reissued'`).executeTakeFirst())
  if (live) return { problem: live.holderId === holderId ? 'yours_already' : 'seat_taken', ...live }
  const lost = await there.where(lostBy(holderId)).orderBy('t.id', 'desc').executeTakeFirst()
  const since = lost && (await there.where('t.id', '>', lost.ticketId).executeTakeFirst())
  return lost && !since ? { problem: 'seat_taken', ...lost } : null
}

/** The same code under another date or event: two issuers may number alike, so a person looks at it. */
async function byOtherEvent(tx: Tx, prints: Buffer[], { occurrenceId, holderId }: Wanted): Promise<InTheWay | null> {
  const row = await own(tx)
    .selectFrom('tickets.credential as c')
    .innerJoin('tickets.ticket as t', 't.id', 'c.ticket_id')
    .select(['t.id as ticketId', 't.holder_id as holderId'])
    .where('c.payload_print', '=', (eb) => eb.fn.any(eb.val(prints)))
    .where(sql<boolean>`c.source = 'file'`)
    .where('c.state', '=', 'issued')
    .where('c.occurrence_id', '<>', occurrenceId)
    .orderBy('c.id')
    .executeTakeFirst()
  if (!row) return null
  return { problem: row.holderId === holderId ? 'yours_already' : 'other_event', ...row }
}

const about = ({ ticketId, holderId }: { ticketId: string; holderId: string }) => ({ ticketId, holderId })
