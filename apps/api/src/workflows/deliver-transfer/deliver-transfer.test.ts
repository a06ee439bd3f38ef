import { desk } from '@fullhouse/contracts/desk'
import { escrow } from '@fullhouse/contracts/escrow'
import { tickets } from '@fullhouse/contracts/tickets'
import {
  encryptedPdf,
  javaScriptPdf,
  printPass,
  printReceipt,
  theatreOrder,
} from '@fullhouse/testkit/ticket-files/index'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { balanceOf } from '../../modules/ledger/index.ts'
import { databaseNow, inTransaction } from '../../platform/db.ts'
import { brokenInvariants } from '../../testing/broken-invariants.ts'
import {
  buyOutside,
  onePointPng,
  type OutsideSale,
  readAs,
  secondsUntil,
  sendTransfer,
} from '../../testing/buy-outside.ts'
import { codeOf } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { sendTransfer as markAsSent } from './send-transfer.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ withSandbox: true })
})
afterEach(async () => {
  expect(await brokenInvariants(app)).toEqual([])
})
afterAll(() => app.stop())

const read = (person: TestAccount, id: string) => readAs(app, person, id)
const put = (person: TestAccount, id: string, file: Uint8Array = onePointPng) =>
  app.call(person)(escrow.putProof, { params: { id }, file: new Uint8Array(file), fileName: 'sent.png' })
const send = ({ seller, id }: OutsideSale) => app.call(seller)(escrow.sendTransfer, { params: { id }, body: {} })
const answer = ({ buyer, id }: OutsideSale, received: boolean, text = '') =>
  app.call(buyer)(escrow.answerTransfer, { params: { id }, body: { received, text } })
const proof = (person: TestAccount, id: string) =>
  fetch(`${app.url}/v1/transactions/${id}/transfer/proof`, {
    headers: { authorization: `Bearer ${person.accessToken}` },
  })
const whats = async (person: TestAccount, id: string) => (await read(person, id)).timeline.map((step) => step.what)
async function goTo(sale: OutsideSale, at: string | null, more = 1) {
  await app.moveClock((await secondsUntil(app, sale.seller, sale.id, at)) + more)
}
const storedFiles = () =>
  app.db
    .$extendTables<{ 'escrow.transfer': { transaction_id: string; proof_key: string | null } }>()
    .selectFrom('escrow.transfer')
    .selectAll()

it('holds the money of a paid transfer and tells the seller alone where to send it, by when', async () => {
  const sale = await buyOutside(app, 'transfer')
  const { buyer, seller, id } = sale
  const held = { kind: 'escrow', owner: { type: 'transaction', id }, currency: 'SEK' } as const
  expect(await balanceOf(app.db, held)).toBe(51_000 + 5_100)
  expect(await read(seller, id)).toMatchObject({
    state: 'paid',
    safety: 'transfer',
    canSend: true,
    canAnswer: false,
    claimableUntil: null,
    payout: { state: 'held' },
    transfer: {
      app: 'Ticketmaster',
      sentAt: null,
      hasProof: false,
      sendTo: { name: 'Ida Holm', email: buyer.email },
    },
  })
  const mine = await read(buyer, id)
  expect(mine).toMatchObject({ canSend: false, canAnswer: false, claimableUntil: null })
  const given = Date.parse(mine.transfer?.dueAt ?? '') - Date.parse(mine.serverNow)
  expect(given / 3_600_000).toBeCloseTo(24, 1)
  expect(await whats(buyer, id)).toEqual(['reserved', 'paid', 'transfer_due'])
  // In our books it is the buyer's already: the seller cannot sell it a second time.
  expect((await app.call(buyer)(tickets.get, { params: { id: sale.ticketIds[0] ?? '' } })).code).toBeNull()
  expect(await codeOf(answer(sale, true))).toBe('escrow.not_to_answer')
})

it('takes a proof that is a sound picture or PDF, from the seller only, and shows it to the buyer once it is sent', async () => {
  const sale = await buyOutside(app, 'transfer')
  const { buyer, seller, id } = sale
  const stranger = await app.signUp('Sven Stranger')
  expect(await codeOf(send(sale))).toBe('escrow.proof_needed')
  expect((await proof(seller, id)).status).toBe(404)
  for (const person of [buyer, stranger]) expect(await codeOf(put(person, id))).toBe('platform.not_found')
  for (const bad of ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'not a picture', '']) {
    expect(await codeOf(put(seller, id, Buffer.from(bad)))).toBe('escrow.proof_unreadable')
  }
  const [ticket] = theatreOrder(1)
  if (!ticket) throw new Error('no ticket to print')
  for (const bad of [await javaScriptPdf(), await encryptedPdf(), await printPass(ticket)]) {
    expect(await codeOf(put(seller, id, bad))).toBe('escrow.proof_unreadable')
  }
  expect((await put(seller, id, await printReceipt())).transfer?.hasProof).toBe(true)
  expect((await proof(seller, id)).headers.get('content-type')).toBe('application/pdf')
  await put(seller, id)
  const [first] = await storedFiles().where('transaction_id', '=', id).execute()
  expect((await put(seller, id)).transfer?.hasProof).toBe(true)
  const [second] = await storedFiles().where('transaction_id', '=', id).execute()
  expect(await app.platform.storage.get(first?.proof_key ?? '')).toBeNull()
  const sealed = Buffer.from((await app.platform.storage.get(second?.proof_key ?? '')) ?? [])
  expect(sealed.includes(onePointPng.subarray(0, 8))).toBe(false)

  expect((await read(buyer, id)).transfer?.hasProof).toBe(false)
  const before = await proof(buyer, id)
  expect([before.status, ((await before.json()) as { code: string }).code]).toEqual([404, 'escrow.no_proof'])
  expect(await send(sale)).toMatchObject({ canSend: false, transfer: { hasProof: true } })
  for (const person of [buyer, seller]) {
    const file = await proof(person, id)
    expect(Buffer.from(await file.arrayBuffer()).subarray(0, 8)).toEqual(onePointPng.subarray(0, 8))
    expect(file.headers.get('content-type')).toBe('image/png')
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename=FH-.*-proof\.png$/)
    expect(file.headers.get('cache-control')).toBe('no-store')
  }
  expect((await proof(stranger, id)).status).toBe(404)
  const forDesk = await app.call(sale.show.agent)(desk.proof, { params: { id } })
  expect(forDesk.type).toBe('image/png')
  expect(await codeOf(put(seller, id))).toBe('escrow.not_to_send')
  expect(await codeOf(send(sale))).toBe('escrow.not_to_send')
}, 90_000)

it('is delivered by the buyer’s yes', async () => {
  const sale = await buyOutside(app, 'transfer')
  const { buyer, seller, id } = sale
  const sent = await sendTransfer(app, sale, 'Transfer TM-4711')
  expect(sent.transfer).toMatchObject({ note: 'Transfer TM-4711' })
  const asked = await read(buyer, id)
  expect(asked.canAnswer).toBe(true)
  const given = Date.parse(asked.transfer?.answerBy ?? '') - Date.parse(asked.serverNow)
  expect(given / 3_600_000).toBeCloseTo(48, 1)
  expect(await codeOf(app.call(seller)(escrow.answerTransfer, { params: { id }, body: { received: true } }))).toBe(
    'platform.not_found',
  )
  expect(await answer(sale, true)).toMatchObject({ state: 'delivered', transfer: { receivedBy: 'buyer' } })
  expect(await codeOf(answer(sale, false))).toBe('escrow.not_to_answer')
  expect((await whats(seller, id)).slice(-3)).toEqual(['transfer_sent', 'delivered', 'transfer_received'])
})

it('is delivered by silence, and not before the time to answer is over', async () => {
  const sale = await buyOutside(app, 'transfer')
  const { transfer } = await sendTransfer(app, sale)
  await goTo(sale, transfer?.answerBy ?? null, -60)
  await app.settle()
  expect((await read(sale.buyer, sale.id)).state).toBe('paid')
  await app.moveClock(61)
  await app.settle()
  expect(await read(sale.buyer, sale.id)).toMatchObject({ state: 'delivered', transfer: { receivedBy: 'silence' } })
  expect(await whats(sale.buyer, sale.id)).toContain('transfer_assumed')
})

it('takes a no as a claim: frozen at once, and what was taken back counts as silence later', async () => {
  const sale = await buyOutside(app, 'transfer')
  const { buyer, id } = sale
  const { transfer } = await sendTransfer(app, sale)
  expect(await answer(sale, false)).toMatchObject({
    state: 'paid',
    frozen: true,
    canAnswer: false,
    claim: { reason: 'not_received', state: 'open' },
  })
  expect(await codeOf(answer(sale, true))).toBe('escrow.not_to_answer')
  await goTo(sale, transfer?.answerBy ?? null)
  await app.settle()
  expect((await read(buyer, id)).state).toBe('paid')
  expect(await app.call(buyer)(escrow.withdrawClaim, { params: { id } })).toMatchObject({
    frozen: false,
    canAnswer: true,
  })
  expect(await codeOf(answer(sale, false))).toBe('escrow.claimed_already')
  await app.settle()
  expect(await read(buyer, id)).toMatchObject({ state: 'delivered', transfer: { receivedBy: 'silence' } })
})

it('is missed when nothing was sent in time: frozen, told once, on the desk’s list', async () => {
  const sale = await buyOutside(app, 'transfer')
  const { seller, buyer, id, show } = sale
  const { transfer } = await read(seller, id)
  await put(seller, id)
  await goTo(sale, transfer?.dueAt ?? null)
  expect(await codeOf(send(sale))).toBe('escrow.not_to_send')
  await Promise.all([app.runSweeps(), app.runSweeps(), app.runSweeps()])
  await app.settle()
  const missed = await read(buyer, id)
  expect(missed).toMatchObject({ state: 'paid', frozen: true, canAnswer: false, claimableUntil: null })
  expect(missed.transfer?.missedAt).not.toBeNull()
  expect(missed.transfer?.hasProof).toBe(false)
  expect(
    await codeOf(app.call(buyer)(escrow.claim, { params: { id }, body: { reason: 'not_received', text: 'Nothing' } })),
  ).toBe('escrow.not_claimable')
  const cases = await app.call(show.agent)(desk.claims, { query: { limit: 100 } })
  expect(cases.items.map((item) => item.transaction.id)).toContain(id)
  expect((await app.call(show.agent)(desk.overview, {})).claimsOpen).toBe(cases.items.length)
  const page = await app.call(show.agent)(desk.transaction, { params: { id } })
  expect(page.timeline.filter((step) => step.title === 'transfer_missed')).toHaveLength(1)
  expect(page.timeline.filter((step) => step.title.startsWith('transfer_missed_'))).toHaveLength(2)
  await app.moveClock(30 * 86_400)
  await app.settle()
  expect(await read(seller, id)).toMatchObject({ state: 'paid', frozen: true, payout: { state: 'held' } })
})

it('reminds the seller once, three hours before the time is over, and not after it was sent', async () => {
  const [late, early] = [await buyOutside(app, 'transfer'), await buyOutside(app, 'transfer')]
  await sendTransfer(app, early)
  const reminders = async ({ show, id }: OutsideSale) =>
    (await app.call(show.agent)(desk.transaction, { params: { id } })).timeline.filter(
      (step) => step.title === 'transfer_due_soon',
    ).length
  const due = (await read(late.seller, late.id)).transfer?.dueAt ?? null
  await goTo(late, due, -3 * 3_600 - 60)
  await app.settle()
  expect(await reminders(late)).toBe(0)
  await app.moveClock(120)
  await app.settle()
  await app.settle()
  expect([await reminders(late), await reminders(early)]).toEqual([1, 0])
})

const seconds = (n: number) => new Promise((resolve) => setTimeout(resolve, n * 1_000))

it('counts a sending that began in time and was overtaken by the deadline as missed', async () => {
  const sale = await buyOutside(app, 'transfer')
  const { transfer } = await put(sale.seller, sale.id)
  await goTo(sale, transfer?.dueAt ?? null, -1)
  const late = inTransaction(app.db, async (tx) => {
    // Its clock stands at its beginning, a second before the deadline.
    await databaseNow(tx)
    await seconds(2)
    await app.runSweeps()
    await markAsSent(tx, sale.seller.id, sale.id, '')
  })
  await expect(late).rejects.toMatchObject({ problem: { code: 'escrow.not_to_send' } })
  const { transfer: after, frozen } = await read(sale.buyer, sale.id)
  expect([after?.sentAt, after?.missedAt !== null, frozen]).toEqual([null, true, true])
})

it('lets a sending that was first stand when the deadline waits for it', async () => {
  const sale = await buyOutside(app, 'transfer')
  const { transfer } = await put(sale.seller, sale.id)
  await goTo(sale, transfer?.dueAt ?? null, -1)
  let sweeping: Promise<void> | undefined
  await inTransaction(app.db, async (tx) => {
    await markAsSent(tx, sale.seller.id, sale.id, '')
    await seconds(2)
    sweeping = app.runSweeps()
    await seconds(0.5)
  })
  await sweeping
  const { transfer: after, frozen } = await read(sale.buyer, sale.id)
  expect([after?.sentAt !== null, after?.missedAt, frozen]).toEqual([true, null, false])
})

it('gives one outcome when the buyer answers as the silence begins to count', async () => {
  for (const received of [true, false]) {
    const sale = await buyOutside(app, 'transfer')
    const { transfer } = await sendTransfer(app, sale)
    await goTo(sale, transfer?.answerBy ?? null)
    await Promise.allSettled([app.runSweeps(), answer(sale, received), app.runSweeps(), answer(sale, received)])
    const now = await read(sale.buyer, sale.id)
    const outcome = [now.state, now.transfer?.receivedBy, now.claim?.state ?? null, now.frozen]
    expect([
      ['delivered', 'silence', null, false],
      received ? ['delivered', 'buyer', null, false] : ['paid', null, 'open', true],
    ]).toContainEqual(outcome)
  }
}, 90_000)
