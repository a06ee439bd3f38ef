import type Stripe from 'stripe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestSandbox, type TestSandbox } from '../testing/start-test-sandbox.ts'

let world: TestSandbox

beforeAll(async () => {
  world = await startTestSandbox()
}, 60_000)
afterAll(() => world.close())

const paid = (method = 'pm_card_visa') =>
  world.stripe.paymentIntents.create({
    amount: 10_000,
    currency: 'sek',
    payment_method: method,
    confirm: true,
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
  })

const idIs = (id: string) => (event: Stripe.Event) => (event.data.object as { id: string }).id === id

test('a charge is refunded in parts up to its amount and not beyond', async () => {
  const intent = await paid()
  const first = await world.stripe.refunds.create({
    payment_intent: intent.id,
    amount: 4000,
    metadata: { refund_id: '1' },
  })
  expect(first).toMatchObject({ status: 'succeeded', amount: 4000, charge: intent.latest_charge })
  await expect(world.stripe.refunds.create({ payment_intent: intent.id, amount: 6001 })).rejects.toMatchObject({
    param: 'amount',
  })
  await world.stripe.refunds.create({ charge: intent.latest_charge as string })
  await expect(world.stripe.refunds.create({ payment_intent: intent.id })).rejects.toMatchObject({
    code: 'charge_already_refunded',
  })
  const charge = await world.stripe.charges.retrieve(intent.latest_charge as string, { expand: ['refunds'] })
  expect(charge).toMatchObject({ refunded: true, amount_refunded: 10_000 })
  expect(charge.refunds?.data.map((one) => one.amount)).toEqual([6000, 4000])
  await world.heard('refund.created', idIs(first.id))
  await world.heard('charge.refunded', idIs(charge.id))
})

test('refunds asked at the same time never give back more than was paid', async () => {
  const intent = await paid()
  const ask = () => world.stripe.refunds.create({ payment_intent: intent.id, amount: 3000 })
  const outcomes = await Promise.allSettled(Array.from({ length: 6 }, ask))
  expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(3)
})

test('a refund without money in the books waits for it', async () => {
  const intent = await paid('pm_card_bypassPending')
  const account = await world.stripe.accounts.create({})
  await world.heard('charge.updated', idIs(intent.latest_charge as string))
  const { available } = await world.stripe.balance.retrieve()
  await world.stripe.transfers.create({ amount: available[0]?.amount ?? 0, currency: 'sek', destination: account.id })
  const refund = await world.stripe.refunds.create({ payment_intent: intent.id })
  expect(refund).toMatchObject({ status: 'pending', pending_reason: 'insufficient_funds', balance_transaction: null })
  await paid('pm_card_bypassPending')
  await paid('pm_card_bypassPending')
  const updated = await world.heard('refund.updated', idIs(refund.id))
  expect(updated.event.data.object).toMatchObject({ status: 'succeeded' })
})

test('a refund can fail days later, and the money is in the books again', async () => {
  const intent = await paid('pm_card_refundFail')
  const refund = await world.stripe.refunds.create({ payment_intent: intent.id })
  expect(refund.status).toBe('succeeded')
  const failed = await world.heard('refund.failed', idIs(refund.id))
  expect(failed.event.data.object).toMatchObject({ status: 'failed', failure_reason: 'expired_or_canceled_card' })
  expect(await world.stripe.charges.retrieve(intent.latest_charge as string)).toMatchObject({
    amount_refunded: 0,
    refunded: false,
  })
})
