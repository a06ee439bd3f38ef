import { intake, type Intake } from '@fullhouse/contracts/intake'
import { listings } from '@fullhouse/contracts/listings'
import { tickets } from '@fullhouse/contracts/tickets'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bring, change, fieldsOf, make, read, readingOf } from '../../modules/intake/test-intake.ts'
import { brokenInvariants } from '../../testing/broken-invariants.ts'
import { codeOf, giveTickets, offer, openShow, reserve, type Show } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { mailsTo } from './test-mails.ts'

let app: TestApp
let show: Show
let other: Show
let nora: TestAccount
let ida: TestAccount
let count = 0
beforeAll(async () => {
  app = await startTestApp()
  show = await openShow(app)
  other = await openShow(app, { inDays: 31 })
  nora = await app.signUp('Nora Berg')
  ida = await app.signUp('Ida Holm')
})
afterAll(() => app.stop())

const one = (payload: string, seat: string) => readingOf([{ payload, fields: fieldsOf({ row: 'R', seat }) }])

/** Nora holds a ticket; Ida brings the same code, for the same date unless told otherwise. */
async function dispute(where: Show = show) {
  count += 1
  const payload = `disputed-${count}`
  const held = await make(app, nora, await bring(app, nora, show, one(payload, `${count}`)))
  const claim = await bring(app, ida, where, one(payload, `${count}`))
  const confirmed = claim.questions.includes('date') ? await change(app, ida, claim, { dateConfirmed: true }) : claim
  const refusal = await make(app, ida, confirmed).then(
    () => null,
    (error: unknown) => (error as { body: { facts: { conflictIds: string[] } } }).body,
  )
  const conflictId = refusal?.facts.conflictIds[0] ?? ''
  return { ticketId: held.ticketIds[0] ?? '', claim: confirmed, conflictId, payload }
}

type Decision = 'holder_stands' | 'claimant_right' | 'both_stand'
const decide = (id: string, decision: Decision, by = show.agent) =>
  app.call(by)(intake.decideConflict, { params: { id }, body: { decision, reason: 'We asked the issuer about it.' } })
const side = (who: TestAccount, id: string) => app.call(who)(intake.conflict, { params: { id } })
const ticketOf = (who: TestAccount, id: string) => app.call(who)(tickets.get, { params: { id } })

describe('a review', () => {
  it('hears both sides, tells neither who the other is, and shows the desk both', async () => {
    const { conflictId, ticketId, claim } = await dispute()
    const say = (who: TestAccount, text: string) =>
      app.call(who)(intake.addStatement, { params: { id: conflictId }, body: { text } })
    await say(ida, 'My mother bought it in May.')
    const seen = await say(nora, 'I have the order confirmation.')
    expect(seen.statements).toMatchObject([{ who: 'other' }, { who: 'you', text: 'I have the order confirmation.' }])
    expect((await side(ida, conflictId)).statements.map(({ who }) => who)).toEqual(['you', 'other'])
    for (const [viewer, unseen] of [
      [nora, ida],
      [ida, nora],
    ] as const) {
      const text = JSON.stringify(await side(viewer, conflictId))
      for (const secret of [unseen.id, unseen.email, unseen.name]) expect(text).not.toContain(secret)
    }
    const stranger = await app.signUp('Sven Stranger')
    expect(await codeOf(side(stranger, conflictId))).toBe('platform.not_found')
    const desk = await app.call(show.agent)(intake.deskConflict, { params: { id: conflictId } })
    expect(desk).toMatchObject({
      claimant: { id: ida.id, email: ida.email },
      holder: { id: nora.id },
      held: { ticketId, state: 'valid', safety: 'as_is', listed: false, sold: false },
      claimed: { intakeId: claim.id, printed: { event: 'The Cherry Orchard' } },
      statements: [{ who: 'claimant' }, { who: 'holder' }],
    })
    const queue = await app.call(show.agent)(intake.deskConflicts, {})
    expect(queue.items.map((item) => item.id)).toContain(conflictId)
    expect(JSON.stringify(desk)).not.toContain('disputed-')
    await decide(conflictId, 'holder_stands')
    expect(await codeOf(say(ida, 'And another thing'))).toBe('intake.conflict_decided')
  })

  it('is told to both sides by mail, when it opens and when it is decided', async () => {
    const { conflictId } = await dispute()
    await app.runRelay()
    expect(await mailsTo(app, nora, conflictId)).toEqual(['conflict_opened_holder'])
    expect(await mailsTo(app, ida, conflictId)).toEqual(['conflict_opened_claimant'])
    await decide(conflictId, 'holder_stands')
    await app.runRelay()
    expect(await mailsTo(app, nora, conflictId)).toEqual(['conflict_opened_holder', 'conflict_decided_holder'])
    expect(await mailsTo(app, ida, conflictId)).toEqual(['conflict_opened_claimant', 'conflict_decided_claimant'])
  })
})

describe('decided for the holder', () => {
  it('leaves everything as it is, for good', async () => {
    const { conflictId, ticketId, claim, payload } = await dispute()
    const decided = await decide(conflictId, 'holder_stands')
    expect(decided).toMatchObject({ state: 'holder_stands', decision: 'We asked the issuer about it.' })
    expect(await ticketOf(nora, ticketId)).toMatchObject({ state: 'valid' })
    const left = await read(app, ida, claim.id)
    expect(left).toMatchObject({
      state: 'done',
      pieces: [{ state: 'left_out', problem: 'code_taken', conflictId: null }],
    })
    // Claiming it again opens nothing: it leads to what was decided.
    const again = await bring(app, ida, show, one(payload, 'elsewhere'))
    await expect(make(app, ida, again)).rejects.toMatchObject({ body: { facts: { conflictIds: [conflictId] } } })
    expect((await side(ida, conflictId)).state).toBe('holder_stands')
    expect(await codeOf(decide(conflictId, 'claimant_right'))).toBe('intake.conflict_decided')
    expect(await brokenInvariants(app)).toEqual([])
  })
})

describe('decided for the claimant', () => {
  const goOn = async (claim: Intake): Promise<Intake> => {
    const reopened = await read(app, ida, claim.id)
    expect(reopened).toMatchObject({ state: 'open', pieces: [{ state: 'found', problem: null }] })
    return make(app, ida, reopened)
  }

  it('ends the other ticket, withdraws its offer, and lets the claimant go on', async () => {
    const { conflictId, ticketId, claim } = await dispute()
    const listing = await offer(app, nora, [ticketId])
    await decide(conflictId, 'claimant_right')
    expect(await ticketOf(nora, ticketId)).toMatchObject({ state: 'void', code: null })
    expect(await app.call(nora)(listings.getMine, { params: { id: listing.id } })).toMatchObject({ state: 'withdrawn' })
    const made = await goOn(claim)
    expect(await ticketOf(ida, made.ticketIds[0] ?? '')).toMatchObject({ state: 'valid' })
    expect(await brokenInvariants(app)).toEqual([])
  })

  it('happens once, however often it is asked', async () => {
    const { conflictId } = await dispute()
    const ends = await Promise.allSettled([1, 2, 3].map(() => decide(conflictId, 'claimant_right')))
    expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1)
    const facts = await app.db
      .selectFrom('platform.outbox')
      .select('type')
      .where('subject_id', '=', conflictId)
      .execute()
    expect(facts.map((fact) => fact.type)).toEqual(['intake.conflict_opened', 'intake.conflict_decided'])
  })

  it('leaves a buyer at the checkout nothing to pay for, and gives the seat to nobody', async () => {
    const { conflictId, ticketId, claim } = await dispute()
    const listing = await offer(app, nora, [ticketId])
    const buyer = await app.signUp('Olle Ek')
    const purchase = await reserve(app, buyer, listing.id)
    await decide(conflictId, 'claimant_right')
    await app.moveClock(3_600)
    await app.settle()
    expect(await app.call(nora)(listings.getMine, { params: { id: listing.id } })).toMatchObject({ state: 'withdrawn' })
    expect(purchase.state).toBe('reserved')
    await goOn(claim)
    expect(await brokenInvariants(app)).toEqual([])
  })

  it('is not possible against a ticket we issued ourselves, nor one that was let in', async () => {
    const [ticketId] = await giveTickets(app, show, nora, ['777'], 'Y')
    const claim = await bring(
      app,
      ida,
      show,
      readingOf([{ payload: 'paper-777', fields: fieldsOf({ row: 'Y', seat: '777' }) }]),
    )
    await expect(make(app, ida, claim)).rejects.toMatchObject({ body: { code: 'intake.code_taken' } })
    const { items } = await app.call(ida)(intake.conflicts, {})
    expect(items[0]).toMatchObject({ kind: 'seat_taken', side: 'claimant', seat: { row: 'Y', seat: '777' } })
    expect(await codeOf(decide(items[0]?.id ?? '', 'claimant_right'))).toBe('intake.decision_not_possible')
    expect(await codeOf(decide(items[0]?.id ?? '', 'both_stand'))).toBe('intake.decision_not_possible')
    expect(await ticketOf(nora, ticketId ?? '')).toMatchObject({ state: 'valid' })
  })
})

describe('the same code of two events', () => {
  it('stands for both when our people say so', async () => {
    const { conflictId, ticketId, claim } = await dispute(other)
    expect(await side(ida, conflictId)).toMatchObject({
      kind: 'other_event',
      occurrence: { occurrenceId: other.occurrenceId },
    })
    expect(await side(nora, conflictId)).toMatchObject({ occurrence: { occurrenceId: show.occurrenceId } })
    await decide(conflictId, 'both_stand')
    const made = await make(app, ida, await read(app, ida, claim.id))
    expect(made.ticketIds).toHaveLength(1)
    expect(await ticketOf(nora, ticketId)).toMatchObject({ state: 'valid' })
    expect(await brokenInvariants(app)).toEqual([])
  })
})
