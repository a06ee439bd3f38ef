import { getTickets } from '#modules/tickets'
import type { Db } from '#platform/db'
import type { Gathered } from './gather-intake.ts'
import { ownRead } from './own.ts'

/** Ids of pieces whose code this seller has as a ticket already. An early word; `bringTickets` decides. */
export async function findBroughtBefore(db: Db, { intake, pieces }: Gathered): Promise<Set<string>> {
  const waiting = pieces.filter((piece) => piece.state === 'found' && piece.source.payload_print)
  const prints = waiting.flatMap((piece) => piece.source.payload_print ?? [])
  if (prints.length === 0) return new Set()
  const made = await ownRead(db)
    .selectFrom('intake.piece as p')
    .innerJoin('intake.intake as i', 'i.id', 'p.intake_id')
    .select(['p.ticket_id', 'p.payload_print'])
    .where('i.seller_id', '=', intake.seller_id)
    .where('p.state', '=', 'made')
    .where('p.payload_print', '=', (eb) => eb.fn.any(eb.val(prints)))
    .execute()
  const tickets = await getTickets(
    db,
    made.flatMap((piece) => piece.ticket_id ?? []),
  )
  const held = made.filter(({ ticket_id }) => {
    const ticket = tickets.get(ticket_id ?? '')
    return ticket?.state === 'valid' && ticket.holderId === intake.seller_id
  })
  const known = new Set(held.map((piece) => piece.payload_print?.toString('hex')))
  return new Set(
    waiting.filter((piece) => known.has(piece.source.payload_print?.toString('hex'))).map((piece) => piece.source.id),
  )
}
