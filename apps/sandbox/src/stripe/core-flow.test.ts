import type Stripe from 'stripe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestSandbox, type TestSandbox } from '../testing/start-test-sandbox.ts'

let world: TestSandbox

beforeAll(async () => {
  world = await startTestSandbox()
}, 60_000)
afterAll(() => world.close())

const pay = (amount: number, extra: Partial<Stripe.PaymentIntentCreateParams> = {}) =>
  world.stripe.paymentIntents.create({
    amount,
    currency: 'sek',
    payment_method: 'pm_card_visa',
    confirm: true,
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    transfer_group: 'order_1',
    metadata: { order_id: '1' },
    ...extra,
  })

test('a payment succeeds at once, and its fee becomes known later in a signed charge.updated', async () => {
  const intent = await pay(62_400)
  expect(intent.status).toBe('succeeded')
  const atOnce = await world.stripe.charges.retrieve(intent.latest_charge as string)
  expect(atOnce.balance_transaction).toBeNull()
  const succeeded = await world.heard(
    'payment_intent.succeeded',
    (event) => (event.data.object as { id: string }).id === intent.id,
  )
  expect(succeeded.endpoint).toBe('platform')
  const updated = await world.heard('charge.updated', (event) => (event.data.object as { id: string }).id === atOnce.id)
  expect(updated.event.data.previous_attributes).toEqual({ balance_transaction: null })
  const later = await world.stripe.charges.retrieve(atOnce.id, { expand: ['balance_transaction'] })
  expect(later.balance_transaction).toMatchObject({
    amount: 62_400,
    fee: 961,
    net: 61_439,
    status: 'pending',
    type: 'charge',
  })
})

test('a legacy account receives a transfer from a charge still settling', async () => {
  const intent = await pay(50_000)
  const account = await world.stripe.accounts.create({})
  const transfer = await world.stripe.transfers.create({
    amount: 40_000,
    currency: 'sek',
    destination: account.id,
    source_transaction: intent.latest_charge as string,
    transfer_group: 'order_1',
  })
  expect(transfer.source_transaction).toBe(intent.latest_charge)
  const theirs = await world.stripe.balance.retrieve({}, { stripeAccount: account.id })
  expect(theirs.pending).toEqual([{ amount: 40_000, currency: 'sek', source_types: { card: 40_000 } }])
})
