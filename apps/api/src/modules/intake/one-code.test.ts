import { intake } from '@fullhouse/contracts/intake'
import { tickets } from '@fullhouse/contracts/tickets'
import {
  printPass,
  printTicketPdf,
  printTicketPicture,
  type PrintedTicket,
} from '@fullhouse/testkit/ticket-files/index'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { brokenInvariants } from '../../testing/broken-invariants.ts'
import { codeOf, giveTickets, openShow, type Show } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { addFile, bring, change, fieldsOf, make, open, orderFor, read, readingOf } from './test-intake.ts'

// A code is live once, whatever file, format, account or race it comes in. The real reader may wait for a processor.
vi.setConfig({ testTimeout: 120_000 })

let app: TestApp
let show: Show
let seed = 100
beforeAll(async () => {
  app = await startTestApp()
  show = await openShow(app)
})
afterAll(() => app.stop())

const printings: [string, (ticket: PrintedTicket) => Promise<Buffer>][] = [
  ['a PNG', (ticket) => printTicketPicture(ticket)],
  ['a JPEG turned by 90 degrees', (ticket) => printTicketPicture(ticket, { format: 'jpeg', rotate: 90 })],
  ['a PDF', (ticket) => printTicketPdf([ticket])],
  ['a wallet pass', (ticket) => printPass(ticket)],
]

/** Everything but the last step, by the real reader. What it was not sure of, its seller says. */
async function ready(seller: TestAccount, file: Buffer) {
  const { id } = await open(app, seller)
  await addFile(app, seller, id, file)
  await app.runJobs()
  const seen = await read(app, seller, id)
  expect(seen).toMatchObject({ files: [{ state: 'read' }], pieces: [{ state: 'found' }] })
  return change(app, seller, seen, {
    occurrenceId: show.occurrenceId,
    dateConfirmed: true,
    pieces: seen.pieces.map((piece) => ({
      id: piece.id,
      section: 'Stalls',
      row: 'F',
      seat: `${seed}`,
      faceValue: { amount: 52_000, currency: 'SEK' },
    })),
  })
}

async function race(makers: TestAccount[], files: Buffer[]) {
  const waiting = []
  for (const [index, seller] of makers.entries()) waiting.push(await ready(seller, files[index] ?? Buffer.alloc(0)))
  const ends = await Promise.allSettled(waiting.map((one, index) => make(app, makers[index] as TestAccount, one)))
  const won = ends.flatMap((end, index) =>
    end.status === 'fulfilled' ? [{ made: end.value, seller: makers[index] }] : [],
  )
  const lost = ends.flatMap((end, index) =>
    end.status === 'rejected' ? [{ error: end.reason as { body: object }, seller: makers[index] }] : [],
  )
  return { won, lost }
}

describe('the same code in four files', () => {
  const names = printings.map(([name]) => name)
  const pairs = names.map((name, index) => [name, names[(index + 1) % names.length] ?? ''] as const)
  const printAs = async (ticket: PrintedTicket | undefined, chosen: readonly string[]) =>
    Promise.all(printings.filter(([name]) => chosen.includes(name)).map(([, print]) => print(ticket as PrintedTicket)))

  it.each(pairs)('%s and %s of two sellers at once: one has the ticket, both see the review', async (first, second) => {
    seed += 1
    const [ticket] = await orderFor(app, show, 1, { seed })
    const files = await printAs(ticket, [first, second])
    const sellers = [await app.signUp('Nora Berg'), await app.signUp('Ida Holm')]
    const { won, lost } = await race(sellers, files)
    expect([won.length, lost.length]).toEqual([1, 1])
    expect(won[0]?.made.ticketIds).toHaveLength(1)
    expect(lost[0]?.error.body).toMatchObject({ status: 409, code: 'intake.code_taken' })
    const sides = await Promise.all(
      [won[0]?.seller, lost[0]?.seller].map((seller) => app.call(seller)(intake.conflicts, {})),
    )
    const review = { kind: 'code_taken', state: 'open' }
    expect(sides.map((side) => side.items)).toMatchObject([
      [{ ...review, side: 'holder', ticketId: won[0]?.made.ticketIds[0] }],
      [{ ...review, side: 'claimant', ticketId: null }],
    ])
    for (const [index, side] of sides.entries()) {
      const other = [lost[0]?.seller, won[0]?.seller][index]
      expect(JSON.stringify(side)).not.toContain(other?.id)
      expect(JSON.stringify(side)).not.toContain(other?.name.split(' ')[0])
    }
  })

  it('four sellers at once: one has it, three reviews are open', async () => {
    seed += 1
    const [ticket] = await orderFor(app, show, 1, { seed })
    const files = await printAs(ticket, names)
    const sellers = await Promise.all(['Nora', 'Ida', 'Olle', 'Mira'].map((name) => app.signUp(`${name} Berg`)))
    const { won, lost } = await race(sellers, files)
    expect([won.length, lost.length]).toEqual([1, 3])
    const holding = await app.call(won[0]?.seller)(intake.conflicts, {})
    expect(holding.items).toHaveLength(3)
    for (const { seller } of lost) {
      const mine = await app.call(seller)(tickets.mine, {})
      expect(mine.items).toEqual([])
      expect((await app.call(seller)(intake.conflicts, {})).items).toMatchObject([{ side: 'claimant' }])
    }
    expect(await brokenInvariants(app)).toEqual([])
  })
})

describe('a code that was here before', () => {
  it('is the same code with blanks around it and in another Unicode form', async () => {
    const [nora, ida] = [await app.signUp('Nora Berg'), await app.signUp('Ida Holm')]
    const seat = { startsAt: '', row: 'P' }
    const composed = 'Bal\u00E5t-99'
    await make(
      app,
      nora,
      await bring(app, nora, show, readingOf([{ payload: composed, fields: fieldsOf({ ...seat, seat: '1' }) }])),
    )
    const padded = readingOf([{ payload: `  Bala\u030At-99\r\n`, fields: fieldsOf({ ...seat, seat: '2' }) }])
    const second = await bring(app, ida, show, padded)
    expect(await codeOf(make(app, ida, second))).toBe('intake.code_taken')
  })

  it('counts once in one intake, in one file or two', async () => {
    const nora = await app.signUp('Nora Berg')
    const twice = readingOf([
      { payload: 'twin-1', fields: fieldsOf({ row: 'T', seat: '1' }) },
      { payload: 'twin-1', fields: fieldsOf({ row: 'T', seat: '1' }) },
      { payload: 'twin-2', fields: fieldsOf({ row: 'T', seat: '2' }) },
    ])
    const seen = await bring(app, nora, show, twice)
    expect(seen.pieces).toMatchObject([
      { state: 'found', problem: null },
      { state: 'left_out', problem: 'twice_here' },
      { state: 'found', problem: null },
    ])
    const insisting = await change(app, nora, seen, { pieces: [{ id: seen.pieces[1]?.id ?? '', leftOut: false }] })
    expect(insisting.pieces[1]).toMatchObject({ state: 'left_out', problem: 'twice_here' })
    expect((await make(app, nora, insisting)).ticketIds).toHaveLength(2)
  })

  it('of one’s own is said before anything is made, and makes nothing', async () => {
    const nora = await app.signUp('Nora Berg')
    const reading = readingOf([{ payload: 'mine-1', fields: fieldsOf({ row: 'M', seat: '1' }) }])
    await make(app, nora, await bring(app, nora, show, reading))
    const again = await bring(app, nora, show, reading)
    expect(again.pieces).toMatchObject([{ state: 'found', problem: 'yours_already' }])
    await expect(make(app, nora, again)).rejects.toMatchObject({
      body: {
        code: 'intake.code_taken',
        facts: { conflictIds: [], problems: { [again.pieces[0]?.id ?? '']: 'yours_already' } },
      },
    })
    expect((await app.call(nora)(intake.conflicts, {})).items).toEqual([])
  })

  it('leaves the other tickets of the same intake to be made', async () => {
    const [nora, ida] = [await app.signUp('Nora Berg'), await app.signUp('Ida Holm')]
    await make(
      app,
      nora,
      await bring(app, nora, show, readingOf([{ payload: 'some-1', fields: fieldsOf({ row: 'S', seat: '1' }) }])),
    )
    const both = readingOf([
      { payload: 'some-1', fields: fieldsOf({ row: 'S', seat: '7' }) },
      { payload: 'some-2', fields: fieldsOf({ row: 'S', seat: '8' }) },
    ])
    const made = await make(app, ida, await bring(app, ida, show, both))
    expect(made.pieces).toMatchObject([
      { state: 'in_review', problem: 'code_taken' },
      { state: 'made', problem: null },
    ])
    expect(made).toMatchObject({ state: 'done', ticketIds: [made.pieces[1]?.ticketId] })
  })

  it('is our own: the holder sells it from their tickets, anybody else is stopped', async () => {
    const [nora, ida] = [await app.signUp('Nora Berg'), await app.signUp('Ida Holm')]
    const [ticketId] = await giveTickets(app, show, nora, ['900'], 'Z')
    const { code } = await app.call(nora)(tickets.get, { params: { id: ticketId ?? '' } })
    const reading = readingOf([{ payload: code ?? '', fields: fieldsOf({ row: 'Z', seat: '900' }) }])
    const mine = await bring(app, nora, show, reading)
    await expect(make(app, nora, mine)).rejects.toMatchObject({
      body: { facts: { problems: { [mine.pieces[0]?.id ?? '']: 'yours_already' } } },
    })
    const elsewhere = await openShow(app, { inDays: 40 })
    for (const where of [show, elsewhere]) {
      const theirs = await bring(app, ida, where, reading)
      await expect(make(app, ida, theirs)).rejects.toMatchObject({
        body: { facts: { problems: { [theirs.pieces[0]?.id ?? '']: 'code_taken' } } },
      })
    }
  })
})
