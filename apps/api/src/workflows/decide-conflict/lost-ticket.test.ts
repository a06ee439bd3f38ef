import { intake, type Intake } from '@fullhouse/contracts/intake'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bring, change, fieldsOf, make, read, readingOf } from '../../modules/intake/test-intake.ts'
import { bringTickets, type OutsideTicket } from '../../modules/tickets/index.ts'
import { inTransaction } from '../../platform/db.ts'
import { newId } from '../../platform/ids.ts'
import { brokenInvariants } from '../../testing/broken-invariants.ts'
import { openShow, type Show } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'

// What a review has decided is not undone by bringing the ticket once more.

let app: TestApp
let show: Show
let other: Show
let nora: TestAccount
let ida: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  show = await openShow(app)
  other = await openShow(app, { inDays: 31 })
  nora = await app.signUp('Nora Berg')
  ida = await app.signUp('Ida Holm')
})
afterAll(async () => {
  expect(await brokenInvariants(app)).toEqual([])
  await app.stop()
})

const one = (payload: string, seat: string) => readingOf([{ payload, fields: fieldsOf({ row: 'L', seat }) }])
const decide = (id: string, decision: 'claimant_right' | 'both_stand') =>
  app.call(show.agent)(intake.decideConflict, { params: { id }, body: { decision, reason: 'The issuer told us.' } })

/** Refused: what was in the way, and the reviews that were opened. */
async function refusalOf(who: TestAccount, begun: Intake) {
  const { facts } = await make(app, who, begun).then(
    () => ({ facts: { conflictIds: ['made'], problems: {} } }),
    (error: unknown) => (error as { body: { facts: { conflictIds: string[]; problems: object } } }).body,
  )
  return { conflictIds: facts.conflictIds, problems: Object.values(facts.problems) as string[] }
}

async function bringFor(who: TestAccount, date: Show, payload: string, seat: string): Promise<Intake> {
  const seen = await bring(app, who, date, one(payload, seat))
  return seen.questions.includes('date') ? change(app, who, seen, { dateConfirmed: true }) : seen
}

it('does not let who lost a ticket bring its code, or another for its seat, before who was right does', async () => {
  await make(app, nora, await bringFor(nora, show, 'lost-1', '1'))
  const claim = await bringFor(ida, show, 'lost-1', '1')
  const { conflictIds } = await refusalOf(ida, claim)
  await decide(conflictIds[0] ?? '', 'claimant_right')

  const again = await refusalOf(nora, await bringFor(nora, show, 'lost-1', '99'))
  expect(again).toEqual({ conflictIds: [], problems: ['code_taken'] })
  const sameSeat = await refusalOf(nora, await bringFor(nora, show, 'lost-1-forged', '1'))
  expect(sameSeat).toEqual({ conflictIds: [], problems: ['seat_taken'] })

  const made = await make(app, ida, await read(app, ida, claim.id))
  expect(made.ticketIds).toHaveLength(1)
})

it('lets the last review of a ticket count, also where an earlier one said otherwise', async () => {
  await make(app, nora, await bringFor(nora, show, 'lost-2', '2'))
  const claim = await bringFor(ida, show, 'lost-2', '2')
  await decide((await refusalOf(ida, claim)).conflictIds[0] ?? '', 'claimant_right')
  await make(app, ida, await read(app, ida, claim.id))
  const back = await bringFor(nora, show, 'lost-2', '2')
  await decide((await refusalOf(nora, back)).conflictIds[0] ?? '', 'claimant_right')
  expect((await refusalOf(ida, await bringFor(ida, show, 'lost-2', '2'))).problems).toEqual(['code_taken'])
  expect((await make(app, nora, await read(app, nora, back.id))).ticketIds).toHaveLength(1)
})

it('lets a code stand for the date that was reviewed, and for no other', async () => {
  await make(app, nora, await bringFor(nora, show, 'both-1', '3'))
  const claim = await bringFor(ida, other, 'both-1', '3')
  await decide((await refusalOf(ida, claim)).conflictIds[0] ?? '', 'both_stand')
  await make(app, ida, await read(app, ida, claim.id))
  const third = await openShow(app, { inDays: 32 })
  const { problems } = await refusalOf(ida, await bringFor(ida, third, 'both-1', '3'))
  expect(problems).toHaveLength(1)
})

it('makes a code live for one event when two people bring it for two at the same moment', async () => {
  const ticket = (payload: string): OutsideTicket => ({
    ref: payload,
    safety: 'as_is',
    seat: { section: 'Floor', row: null, seat: null, gate: null },
    faceValue: { amount: 52_000, currency: 'SEK' },
    faceValueSource: 'read',
    printedEvent: null,
    printedStartsAt: null,
    pageKey: null,
    code: { payload, symbology: 'qr' },
    app: null,
  })
  const bringBoth = (list: string[]) =>
    Promise.all(
      [
        { holder: nora, date: show, tickets: list },
        { holder: ida, date: other, tickets: list.toReversed() },
      ].map(({ holder, date, tickets }) =>
        inTransaction(app.db, (tx) =>
          bringTickets(tx, app.platform, {
            holderId: holder.id,
            occurrenceId: date.occurrenceId,
            subject: { type: 'intake', id: newId() },
            tickets: tickets.map(ticket),
          }),
        ),
      ),
    )
  for (let round = 0; round < 6; round += 1) {
    const codes = Array.from({ length: 6 }, (_, index) => `raced-${round}-${index}`)
    const results = (await bringBoth(codes)).flat()
    expect(results.filter((result) => !('problem' in result))).toHaveLength(codes.length)
  }
})
