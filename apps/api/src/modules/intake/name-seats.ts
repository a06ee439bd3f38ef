import type { Tx } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { type intake as contract, intakeLimits, intakeProblems } from '@fullhouse/contracts/intake'
import { platformProblems } from '@fullhouse/contracts/problem'
import type { z } from 'zod'
import { own } from './own.ts'
import type { Corrected } from './piece-fields.ts'

type NamedSeats = NonNullable<z.output<(typeof contract)['change']['body']>['seats']>

/** The places of a transfer, instead of those named or read so far. */
export async function nameSeats(tx: Tx, intakeId: string, named: NamedSeats): Promise<void> {
  const seats = named.seats ?? Array.from({ length: named.count ?? 0 }, () => null)
  const different = new Set(named.seats?.map((seat) => seat.toLowerCase())).size
  refuseUnless(!named.seats || different === seats.length, platformProblems.invalid_input, {
    fields: [{ path: 'body.seats.seats', message: 'The same seat is entered twice' }],
  })
  await own(tx)
    .deleteFrom('intake.piece as p')
    .where('p.intake_id', '=', intakeId)
    .where('p.state', 'in', ['found', 'left_out'])
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('intake.conflict as c').select('c.id').where('c.piece_id', '=', eb.ref('p.id')))),
    )
    .execute()
  const there = await own(tx).selectFrom('intake.piece').select('position').where('intake_id', '=', intakeId).execute()
  refuseUnless(there.length + seats.length <= intakeLimits.maxTickets, intakeProblems.too_many_tickets)
  const behind = Math.max(0, ...there.map((piece) => piece.position))
  const { section, row, gate, faceValue } = named
  await own(tx)
    .insertInto('intake.piece')
    .values(
      seats.map((seat, index) => ({
        intake_id: intakeId,
        position: behind + index + 1,
        corrected: JSON.stringify({ section, row, seat, gate, faceValue } satisfies Corrected),
      })),
    )
    .execute()
}
