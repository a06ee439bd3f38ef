import { escrow } from '@fullhouse/contracts/escrow'
import { listings } from '@fullhouse/contracts/listings'
import { payments } from '@fullhouse/contracts/payments'
import { tickets } from '@fullhouse/contracts/tickets'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { balanceOf } from '../../modules/ledger/index.ts'
import { brokenInvariants } from '../../testing/broken-invariants.ts'
import { payWithCard, until } from '../../testing/pay-in-sandbox.ts'
import { codeOf, giveTickets, offer, openShow, reserve, type Show } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'

let app: TestApp
let show: Show
let seller: TestAccount
beforeAll(async () => {
  app = await startTestApp({ withSandbox: true })
  show = await openShow(app)
  seller = await app.signUp('Nora Berg')
})
afterEach(async () => {
  await control('faults', 'DELETE')
  expect(await brokenInvariants(app)).toEqual([])
})
afterAll(() => app.stop())

let row = 0
async function reserved(seats = 1) {
  row += 1
  const buyer = await app.signUp('Ida Holm')
  const ids = await giveTickets(
    app,
    show,
    seller,
    Array.from({ length: seats }, (_, n) => String(n + 1)),
    `P${row}`,
  )
  const listing = await offer(app, seller, ids)
  return { buyer, ids, listing, transaction: await reserve(app, buyer, listing.id, seats) }
}
const control = (path: string, method: string, body?: object) =>
  fetch(`${app.sandbox?.url}/api/control/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
const stateOf = async (person: TestAccount, id: string) =>
  (await app.call(person)(escrow.get, { params: { id } })).state
const arrives = (person: TestAccount, id: string, state: string) =>
  until(app, state, async () => (await stateOf(person, id)) === state)
const start = (buyer: TestAccount, id: string) => app.call(buyer)(payments.start, { params: { id } })

it('opens one payment per reservation, however often it is asked for', async () => {
  const { buyer, transaction } = await reserved()
  const answers = await Promise.all(Array.from({ length: 6 }, () => start(buyer, transaction.id)))
  expect(new Set(answers.map((answer) => answer.clientSecret)).size).toBe(1)
  expect(answers[0]?.amount).toEqual(transaction.total.buyerPays)
  const stranger = await app.signUp('Sven Stranger')
  expect(await codeOf(start(stranger, transaction.id))).toBe('platform.not_found')
})

it('keeps the reservation through a declined card and delivers with the next', async () => {
  const { buyer, transaction } = await reserved()
  const declined = await payWithCard(app, buyer, transaction.id, '4000000000000002')
  expect(declined.body).toHaveProperty('error')
  await app.settle()
  expect(await stateOf(buyer, transaction.id)).toBe('reserved')
  await payWithCard(app, buyer, transaction.id)
  await arrives(buyer, transaction.id, 'delivered')
})

it('applies an event once when it is delivered fifty times at once', async () => {
  const { buyer, transaction } = await reserved(2)
  await payWithCard(app, buyer, transaction.id)
  await arrives(buyer, transaction.id, 'delivered')
  const deliveries = (await (await control('deliveries', 'GET')).json()) as {
    items: { id: string; type?: string; eventType?: string }[]
  }
  const paid = deliveries.items.filter((item) => JSON.stringify(item).includes('payment_intent.succeeded')).slice(0, 1)
  expect(paid).toHaveLength(1)
  await control(`deliveries/${paid[0]?.id}/redeliver`, 'POST', { times: 50 })
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  await app.settle()
  const held = { kind: 'escrow', owner: { type: 'transaction', id: transaction.id }, currency: 'SEK' } as const
  expect(await balanceOf(app.db, held)).toBe(2 * (51_000 + 5_100))
  const [item] = (await app.call(buyer)(escrow.get, { params: { id: transaction.id } })).items
  expect((await app.call(buyer)(tickets.get, { params: { id: item?.ticketId ?? '' } })).version).toBe(2)
})

it('learns of a payment whose webhook never came by asking', async () => {
  const { buyer, transaction } = await reserved()
  await control('faults', 'POST', { scope: 'webhooks', kind: 'drop', times: 1_000 })
  await payWithCard(app, buyer, transaction.id)
  await app.db
    .$extendTables<{ 'payments.payment': { polled_at: Date; state: string } }>()
    .updateTable('payments.payment')
    .set({ polled_at: new Date(Date.now() - 120_000) })
    .where('state', '=', 'open')
    .execute()
  await arrives(buyer, transaction.id, 'delivered')
})

it('refuses unsigned, forged and old messages, and stores nothing of them', async () => {
  const send = (body: string, signature: string) =>
    fetch(`${app.url}/v1/webhooks/stripe`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'stripe-signature': signature },
      body,
    })
  for (const signature of ['', 't=1,v1=00', `t=${Math.floor(Date.now() / 1000)},v1=${'0'.repeat(64)}`]) {
    const response = await send('{"id":"evt_forged","type":"payment_intent.succeeded"}', signature)
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      400,
      'platform.bad_signature',
    ])
  }
})

it('says so when the gateway does not answer, charges nothing, and goes on with the same key', async () => {
  const { buyer, transaction } = await reserved()
  await control('faults', 'POST', {
    scope: 'stripe',
    match: '/v1/payment_intents',
    kind: 'timeout_after_success',
    times: 20,
  })
  expect(await codeOf(start(buyer, transaction.id))).toBe('payments.gateway_unavailable')
  await control('faults', 'DELETE')
  await payWithCard(app, buyer, transaction.id)
  await arrives(buyer, transaction.id, 'delivered')
}, 90_000)

it('lets the buyer leave: the open payment is cancelled first, then the seats are free', async () => {
  const { buyer, listing, transaction } = await reserved()
  await start(buyer, transaction.id)
  const leaving = await app.call(buyer)(escrow.cancel, { params: { id: transaction.id } })
  expect(leaving.state).toBe('reserved')
  expect(await codeOf(start(buyer, transaction.id))).toBe('escrow.reservation_over')
  await arrives(buyer, transaction.id, 'cancelled')
  expect((await app.call()(listings.get, { params: { id: listing.id } })).quantities).toEqual([1])
  expect((await app.call(buyer)(escrow.cancel, { params: { id: transaction.id } })).state).toBe('cancelled')
})

it('frees the seats when the gateway refuses what it never answered', async () => {
  const { buyer, listing, transaction } = await reserved()
  const fault = { scope: 'stripe', match: 'POST /v1/payment_intents', times: 20 }
  await control('faults', 'POST', { ...fault, kind: 'drop' })
  expect(await codeOf(start(buyer, transaction.id))).toBe('payments.gateway_unavailable')
  await control('faults', 'DELETE')
  await control('faults', 'POST', { ...fault, kind: 'fail', status: 400 })
  await app.moveClock(11 * 60)
  await arrives(buyer, transaction.id, 'expired')
  expect((await app.call()(listings.get, { params: { id: listing.id } })).quantities).toEqual([1])
})

it('delivers to the buyer who paid in the very moment the time ran out', async () => {
  const { buyer, transaction } = await reserved()
  await control('faults', 'POST', { scope: 'webhooks', kind: 'drop', times: 1_000 })
  await payWithCard(app, buyer, transaction.id)
  await app.moveClock(11 * 60)
  await arrives(buyer, transaction.id, 'delivered')
  expect(await codeOf(app.call(buyer)(escrow.cancel, { params: { id: transaction.id } }))).toBe(
    'escrow.reservation_over',
  )
})

it('keeps a payment apart when the ticket was used meanwhile, lets the seats go and tells someone', async () => {
  const { buyer, ids, transaction } = await reserved()
  const [ticketId = ''] = ids
  const { code } = await app.call(seller)(tickets.get, { params: { id: ticketId } })
  await app.call(show.agent)(tickets.scan, { params: { id: show.occurrenceId }, body: { code: code ?? '' } })
  const { start: opened } = await payWithCard(app, buyer, transaction.id)
  await arrives(buyer, transaction.id, 'cancelled')
  const unapplied = { kind: 'unapplied', owner: { type: 'payment', id: opened.paymentId }, currency: 'SEK' } as const
  expect(await balanceOf(app.db, unapplied)).toBe(transaction.total.buyerPays.amount)
})

it('does not let the buyer cancel a payment the bank is still working on', async () => {
  const { buyer, transaction } = await reserved()
  await start(buyer, transaction.id)
  const processing = app.db.$extendTables<{ 'payments.payment': { payer_id: string; state: string } }>()
  await processing
    .updateTable('payments.payment')
    .set({ state: 'processing' })
    .where('payer_id', '=', buyer.id)
    .execute()
  expect(await codeOf(app.call(buyer)(escrow.cancel, { params: { id: transaction.id } }))).toBe(
    'escrow.payment_under_way',
  )
  await payWithCard(app, buyer, transaction.id)
  await arrives(buyer, transaction.id, 'delivered')
})
