import { tickets } from '@fullhouse/contracts/tickets'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTransaction } from '../../platform/db.ts'
import { newId } from '../../platform/ids.ts'
import { rotateKey } from '../../platform/rotate-key.ts'
import { brokenInvariants } from '../../testing/broken-invariants.ts'
import { codeOf, giveTickets, offer, openShow, type Show } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { bringTickets, moveTickets, type OutsideTicket, pageContext } from './index.ts'
import { makeFingerprintsAgain } from './make-fingerprints-again.ts'

let app: TestApp
let show: Show
let seller: TestAccount
let other: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  show = await openShow(app)
  seller = await app.signUp('Nora Berg')
  other = await app.signUp('Otto Lind')
})
afterAll(async () => {
  expect(await brokenInvariants(app)).toEqual([])
  await app.stop()
})

let number = 0
const outside = (more: Partial<OutsideTicket> = {}): OutsideTicket => {
  number += 1
  return {
    ref: String(number),
    safety: 'as_is',
    seat: { section: 'Parkett', row: '10', seat: String(number), gate: null },
    faceValue: { amount: 49_500, currency: 'SEK' },
    faceValueSource: 'read',
    printedEvent: null,
    printedStartsAt: null,
    pageKey: null,
    code: { payload: `1100527605851688${String(number).padStart(4, '0')}`, symbology: 'code128' },
    app: null,
    ...more,
  }
}
const bring = (holder: TestAccount, list: OutsideTicket[], occurrenceId = show.occurrenceId) =>
  inTransaction(app.db, (tx) =>
    bringTickets(tx, app.platform, {
      holderId: holder.id,
      occurrenceId,
      subject: { type: 'intake', id: newId() },
      tickets: list,
    }),
  )
const bringOne = async (holder: TestAccount, ticket: OutsideTicket, occurrenceId?: string) =>
  (await bring(holder, [ticket], occurrenceId))[0] as { ticketId: string; problem?: string; holderId?: string }
const hand = (ticketIds: string[], from: TestAccount, to: TestAccount) =>
  inTransaction(app.db, (tx) =>
    moveTickets(tx, app.platform.keys, {
      ticketIds,
      fromId: from.id,
      toId: to.id,
      subject: { type: 'transaction', id: newId() },
    }),
  )
const get = (account: TestAccount, id: string) => app.call(account)(tickets.get, { params: { id } })

it('shows the code of a file to its holder, in its own symbology, and keeps it sealed at rest', async () => {
  const ticket = outside()
  const { ticketId } = await bringOne(seller, ticket)
  expect(await get(seller, ticketId)).toMatchObject({
    safety: 'as_is',
    code: ticket.code?.payload,
    symbology: 'code128',
    faceValueSource: 'read',
    removable: true,
    custody: [expect.objectContaining({ kind: 'uploaded', who: 'you' })],
  })
  const { rows } = await sql<{ all: string }>`select row_to_json(c)::text as all from tickets.credential c`.execute(
    app.db,
  )
  expect(rows.some((row) => row.all.includes(ticket.code?.payload ?? ''))).toBe(false)
})

it('makes one code live once, whoever brings it at the same moment, padded or not', async () => {
  for (let round = 0; round < 8; round += 1) {
    const ticket = outside()
    const padded = { payload: `  ${ticket.code?.payload}\n\u0000`, symbology: 'qr' as const }
    const seatless = { section: 'Somewhere', row: null, seat: null, gate: null }
    const results = await Promise.all([
      bringOne(seller, ticket),
      bringOne(other, { ...ticket, code: padded, seat: seatless }),
      bringOne(other, { ...ticket, seat: seatless }),
      bringOne(seller, { ...ticket, code: padded, seat: seatless }),
    ])
    const made = results.filter((result) => result.problem === undefined)
    expect(made).toHaveLength(1)
    const winner = results[0]?.problem === undefined || results[3]?.problem === undefined ? seller : other
    const problems = results.map(
      (result, place) => [place === 0 || place === 3 ? seller : other, result.problem] as const,
    )
    for (const [who, problem] of problems.filter(([, problem]) => problem !== undefined)) {
      expect(problem).toBe(who === winner ? 'yours_already' : 'code_taken')
    }
  }
})

it('takes many of the same codes from two people in opposite order without either failing', async () => {
  const list = Array.from({ length: 12 }, () => outside())
  const [mine, theirs] = await Promise.all([bring(seller, list), bring(other, list.toReversed())])
  const made = [...mine, ...theirs].filter((result) => !('problem' in result))
  expect(made).toHaveLength(12)
  expect([...mine, ...theirs]).toHaveLength(24)
})

it('says that a seat is taken, however it is written, and that the same code stands under another event', async () => {
  const [official = ''] = await giveTickets(app, show, seller, ['77'])
  const same = outside({ seat: { section: 'STALLS', row: 'f', seat: '77', gate: null } })
  expect(await bringOne(other, same)).toMatchObject({ problem: 'seat_taken', ticketId: official, holderId: seller.id })
  const ticket = outside()
  const elsewhere = await openShow(app, { inDays: 40 })
  const { ticketId } = await bringOne(seller, ticket)
  expect(await bringOne(other, ticket, elsewhere.occurrenceId)).toMatchObject({ problem: 'other_event', ticketId })
  expect(await bringOne(seller, ticket, elsewhere.occurrenceId)).toMatchObject({ problem: 'yours_already' })
  const allowed = await bringOne(other, { ...ticket, allowOtherEvent: true }, elsewhere.occurrenceId)
  expect(allowed.problem).toBeUndefined()
})

it('never keeps the organizer from issuing a seat that somebody brought; who comes after that is told', async () => {
  const seat = { section: 'Stalls', row: 'F', seat: '101', gate: null }
  const claim = { safety: 'transfer' as const, code: null, app: 'Seatmaster', seat }
  const { ticketId: claimed } = await bringOne(other, outside(claim))
  expect(await bringOne(seller, outside(claim))).toMatchObject({ problem: 'seat_taken', ticketId: claimed })
  const [official = ''] = await giveTickets(app, show, seller, ['101'])
  expect((await get(seller, official)).state).toBe('valid')
  expect(await codeOf(giveTickets(app, show, seller, ['101']))).toBe('tickets.seat_taken')
  const late = await app.signUp('Siv Sand')
  expect(await bringOne(late, outside(claim))).toMatchObject({ problem: 'seat_taken', ticketId: official })
  expect(await bringOne(late, outside({ seat }))).toMatchObject({ problem: 'seat_taken', holderId: seller.id })
})

it('makes one seat live once among what is brought, whoever is first', async () => {
  const seat = { section: 'Stalls', row: 'F', seat: '102', gate: null }
  const results = await Promise.all(
    [seller, other, seller, other].map((who) => bringOne(who, outside({ seat: { ...seat } }))),
  )
  expect(results.filter((result) => result.problem === undefined)).toHaveLength(1)
})

it('knows our own codes when they come back as a file', async () => {
  const [id = ''] = await giveTickets(app, show, seller, ['78'])
  const code = (await get(seller, id)).code ?? ''
  const file = outside({ code: { payload: code, symbology: 'qr' } })
  expect(await bringOne(other, file)).toMatchObject({ problem: 'code_taken', ticketId: id })
  expect(await bringOne(seller, file)).toMatchObject({ problem: 'yours_already', ticketId: id })
})

it('hands the same code to the buyer only, and never takes it back from its old owner', async () => {
  const ticket = outside()
  const { ticketId } = await bringOne(seller, ticket)
  const buyer = await app.signUp('Ida Holm')
  expect(await hand([ticketId], seller, buyer)).toBe(true)
  expect(await codeOf(get(seller, ticketId))).toBe('platform.not_found')
  expect(await get(buyer, ticketId)).toMatchObject({
    code: ticket.code?.payload,
    version: 2,
    removable: false,
    custody: [
      expect.objectContaining({ kind: 'uploaded' }),
      expect.objectContaining({ kind: 'handed_over', who: 'you' }),
    ],
  })
  const again = { ...ticket, seat: { section: 'Elsewhere', row: null, seat: null, gate: null } }
  expect(await bringOne(seller, again)).toMatchObject({ problem: 'sold_before', holderId: buyer.id })
  expect(await bringOne(buyer, again)).toMatchObject({ problem: 'yours_already' })
  expect(await bringOne(other, again)).toMatchObject({ problem: 'code_taken' })
})

it('lets a file’s code in at the gate once, for whoever holds it by then', async () => {
  const ticket = outside()
  const { ticketId } = await bringOne(seller, ticket)
  const buyer = await app.signUp('Eva Ek')
  await hand([ticketId], seller, buyer)
  const scan = () =>
    app.call(show.agent)(tickets.scan, {
      params: { id: show.occurrenceId },
      body: { code: ticket.code?.payload ?? '' },
    })
  expect(await scan()).toMatchObject({ verdict: 'accepted', holderName: 'Eva Ek' })
  expect((await scan()).verdict).toBe('already_used')
  expect(await bringOne(other, ticket)).toMatchObject({ problem: 'code_taken' })
})

it('shows no code of a ticket that lives in an issuer’s app, and passes it on', async () => {
  const { ticketId } = await bringOne(seller, outside({ safety: 'transfer', code: null, app: 'Seatmaster' }))
  expect(await get(seller, ticketId)).toMatchObject({ code: null, app: 'Seatmaster', hasFile: false })
  const buyer = await app.signUp('Siv Sand')
  expect(await hand([ticketId], seller, buyer)).toBe(true)
  expect((await get(buyer, ticketId)).custody.map((step) => step.kind)).toEqual(['declared', 'handed_over'])
  expect(await codeOf(app.call(buyer)(tickets.file, { params: { id: ticketId } }))).toBe('tickets.no_file')
})

it('lets a holder take an unsold ticket away and bring it again; not one on offer, sold, or ours', async () => {
  const ticket = outside()
  const { ticketId } = await bringOne(seller, ticket)
  const remove = (account: TestAccount, id: string) => app.call(account)(tickets.remove, { params: { id } })
  expect(await codeOf(remove(other, ticketId))).toBe('platform.not_found')
  await remove(seller, ticketId)
  expect(await codeOf(remove(seller, ticketId))).toBe('tickets.not_removable')
  const again = await bringOne(other, ticket)
  expect(again.problem).toBeUndefined()
  await offer(app, other, [again.ticketId], 40_000)
  expect(await codeOf(remove(other, again.ticketId))).toBe('tickets.not_removable')
  const [official = ''] = await giveTickets(app, show, seller, ['79'])
  expect(await codeOf(remove(seller, official))).toBe('tickets.not_removable')
})

it('keeps no page of a ticket that was taken away', async () => {
  const pageKey = `intake/${newId()}-0`
  await app.platform.storage.put(pageKey, app.platform.cipher.sealBytes(Buffer.from('a page'), pageContext))
  const { ticketId } = await bringOne(seller, outside({ pageKey }))
  expect(await app.platform.storage.get(pageKey)).not.toBeNull()
  await app.call(seller)(tickets.remove, { params: { id: ticketId } })
  await app.runJobs()
  expect(await app.platform.storage.get(pageKey)).toBeNull()
})

it('gives its holder a page to print with the code and their mark, and keeps a record of it', async () => {
  const ticket = outside()
  const { ticketId } = await bringOne(seller, ticket)
  expect(await codeOf(app.call(other)(tickets.file, { params: { id: ticketId } }))).toBe('platform.not_found')
  const response = await fetch(`${app.url}/v1/tickets/${ticketId}/file`, {
    headers: { authorization: `Bearer ${seller.accessToken}` },
  })
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="?The-Cherry-Orchard-/)
  expect(response.headers.get('content-security-policy')).toContain('sandbox')
  const bytes = new Uint8Array(await response.arrayBuffer())
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
  const { report } = await readPrinted(bytes)
  expect(report.tickets.map((found) => found.payload)).toEqual([ticket.code?.payload])
  const { rows } = await sql<{ account_id: string }>`
    select account_id from tickets.download where ticket_id = ${ticketId}`.execute(app.db)
  expect(rows).toEqual([{ account_id: seller.id }])
})

it('keeps a code live once over a change of the pepper, before and after the fingerprints are made again', async () => {
  const ticket = outside()
  await bringOne(seller, ticket)
  const rotated = { ...app.platform, keys: rotateKey(app.platform.keys, 'pepper') }
  const attempt = () =>
    inTransaction(app.db, (tx) =>
      bringTickets(tx, rotated, {
        holderId: other.id,
        occurrenceId: show.occurrenceId,
        subject: { type: 'intake', id: newId() },
        tickets: [{ ...ticket, seat: { section: 'Moved', row: null, seat: null, gate: null } }],
      }),
    )
  expect(await attempt()).toEqual([expect.objectContaining({ problem: 'code_taken' })])
  while ((await makeFingerprintsAgain(app.db, rotated)) > 0);
  rotated.keys = { ...rotated.keys, pepper: rotated.keys.pepper.slice(0, 1) }
  expect(await attempt()).toEqual([expect.objectContaining({ problem: 'code_taken' })])
  while ((await makeFingerprintsAgain(app.db, app.platform)) > 0);
})

async function readPrinted(bytes: Uint8Array) {
  const { readFile } = await import('@fullhouse/ticket-reader/read-file')
  return readFile(bytes)
}
