import Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keys, startTestSandbox, type TestSandbox } from '../testing/start-test-sandbox.ts'

let world: TestSandbox

beforeAll(async () => {
  world = await startTestSandbox()
}, 60_000)
afterAll(() => world.close())

const intentOf = (extra: Partial<Stripe.PaymentIntentCreateParams> = {}) =>
  world.stripe.paymentIntents.create({
    amount: 62_400,
    currency: 'sek',
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    ...extra,
  })

const idIs = (id: string) => (event: Stripe.Event) => (event.data.object as { id: string }).id === id

async function refusal(work: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (outcome instanceof Stripe.errors.StripeError) return outcome
  throw new Error('it was not refused')
}

describe('customers', () => {
  test('are created, changed, found by mail address and deleted', async () => {
    const customer = await world.stripe.customers.create({ email: 'a@example.com', metadata: { user: '1', gone: 'x' } })
    const changed = await world.stripe.customers.update(customer.id, { name: 'Ada', metadata: { gone: '' } })
    expect(changed).toMatchObject({ name: 'Ada', metadata: { user: '1' } })
    expect((await world.stripe.customers.list({ email: 'a@example.com' })).data.map((one) => one.id)).toEqual([
      customer.id,
    ])
    expect(await world.stripe.customers.del(customer.id)).toMatchObject({ deleted: true })
    expect(await world.stripe.customers.retrieve(customer.id)).toMatchObject({ deleted: true })
    await world.heard('customer.deleted', idIs(customer.id))
  })

  test('keep cards that were attached to them', async () => {
    const customer = await world.stripe.customers.create({})
    const method = await world.stripe.paymentMethods.attach('pm_card_mastercard', { customer: customer.id })
    const methods = await world.stripe.customers.listPaymentMethods(customer.id)
    expect(methods.data.map((one) => one.card?.last4)).toEqual(['4444'])
    await world.stripe.paymentMethods.detach(method.id)
    expect((await world.stripe.paymentMethods.retrieve(method.id)).customer).toBeNull()
  })
})

describe('payment intents', () => {
  test('go from creation through update and confirmation to success', async () => {
    const created = await intentOf({ metadata: { order_id: '7' }, transfer_group: 'order_7' })
    expect(created).toMatchObject({
      status: 'requires_payment_method',
      latest_charge: null,
      capture_method: 'automatic_async',
    })
    const updated = await world.stripe.paymentIntents.update(created.id, { amount: 70_000, metadata: { attempt: '2' } })
    expect(updated).toMatchObject({ amount: 70_000, metadata: { order_id: '7', attempt: '2' } })
    const confirmed = await world.stripe.paymentIntents.confirm(created.id, { payment_method: 'pm_card_visa' })
    expect(confirmed).toMatchObject({ status: 'succeeded', amount_received: 70_000 })
    const read = await world.stripe.paymentIntents.retrieve(created.id, { expand: ['latest_charge', 'payment_method'] })
    const charge = read.latest_charge as Stripe.Charge
    expect(charge).toMatchObject({ paid: true, transfer_group: 'order_7', metadata: { order_id: '7' } })
    expect((read.payment_method as Stripe.PaymentMethod).card?.last4).toBe('4242')
  })

  test('can be cancelled until they succeed, and no longer', async () => {
    const open = await intentOf()
    const canceled = await world.stripe.paymentIntents.cancel(open.id, { cancellation_reason: 'abandoned' })
    expect(canceled).toMatchObject({ status: 'canceled', cancellation_reason: 'abandoned' })
    await world.heard('payment_intent.canceled', idIs(open.id))
    const late = await refusal(world.stripe.paymentIntents.confirm(open.id, { payment_method: 'pm_card_visa' }))
    expect(late).toMatchObject({ code: 'payment_intent_unexpected_state', statusCode: 400 })
    const paid = await intentOf({ confirm: true, payment_method: 'pm_card_visa' })
    const tooLate = await refusal(world.stripe.paymentIntents.cancel(paid.id))
    expect(tooLate.payment_intent).toMatchObject({ id: paid.id, status: 'succeeded' })
  })

  test('either pay or cancel when both are asked at once, never both', async () => {
    const intent = await intentOf()
    const outcomes = await Promise.allSettled([
      world.stripe.paymentIntents.confirm(intent.id, { payment_method: 'pm_card_visa' }),
      world.stripe.paymentIntents.cancel(intent.id),
    ])
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  test('hold money for a later capture, of which a part may be taken', async () => {
    const held = await intentOf({ capture_method: 'manual', confirm: true, payment_method: 'pm_card_visa' })
    expect(held).toMatchObject({ status: 'requires_capture', amount_capturable: 62_400 })
    const captured = await world.stripe.paymentIntents.capture(held.id, { amount_to_capture: 60_000 })
    expect(captured).toMatchObject({ status: 'succeeded', amount_received: 60_000 })
    await world.heard('charge.captured', idIs(held.latest_charge as string))
    const settled = await world.heard('charge.updated', idIs(held.latest_charge as string))
    const transaction = (settled.event.data.object as Stripe.Charge).balance_transaction as string
    expect(await world.stripe.balanceTransactions.retrieve(transaction)).toMatchObject({ amount: 60_000 })
  })

  test('of a bank debit are processing first and end later', async () => {
    const method = await world.stripe.paymentMethods.create({
      type: 'sepa_debit',
      sepa_debit: { iban: 'AT611904300234573201' },
      billing_details: { name: 'Bob', email: 'bob@example.com' },
    })
    const intent = await intentOf({ currency: 'eur', payment_method: method.id, confirm: true })
    expect(intent.status).toBe('processing')
    await world.heard('payment_intent.processing', idIs(intent.id))
    await world.heard('payment_intent.succeeded', idIs(intent.id))
  })
})

describe('test cards', () => {
  // The SDK says '' where Stripe sends no decline code.
  const declines: [string, string, string][] = [
    ['4000000000000002', 'card_declined', 'generic_decline'],
    ['4000000000009995', 'card_declined', 'insufficient_funds'],
    ['4000000000009987', 'card_declined', 'lost_card'],
    ['4000000000009979', 'card_declined', 'stolen_card'],
    ['4000000000000069', 'expired_card', ''],
    ['4000000000000127', 'incorrect_cvc', ''],
    ['4000000000000119', 'processing_error', ''],
  ]
  test.each(declines)(
    '%s is declined with %s and the intent waits for another card',
    async (number, code, declineCode) => {
      const method = await world.stripe.paymentMethods.create({
        type: 'card',
        card: { number, exp_month: 12, exp_year: 2034, cvc: '123' },
      })
      const intent = await intentOf()
      const error = await refusal(world.stripe.paymentIntents.confirm(intent.id, { payment_method: method.id }))
      expect(error).toMatchObject({ type: 'StripeCardError', code, decline_code: declineCode, statusCode: 402 })
      const after = await world.stripe.paymentIntents.retrieve(intent.id)
      expect(after).toMatchObject({ status: 'requires_payment_method', last_payment_error: { code } })
      const failed = await world.heard('payment_intent.payment_failed', idIs(intent.id))
      expect(failed.endpoint).toBe('platform')
      const retried = await world.stripe.paymentIntents.confirm(intent.id, { payment_method: 'pm_card_visa' })
      expect(retried.status).toBe('succeeded')
    },
  )

  test('a number that is no test card is declined and one that is no number is named', async () => {
    const card = (number: string) =>
      world.stripe.paymentMethods.create({ type: 'card', card: { number, exp_month: 1, exp_year: 2034, cvc: '123' } })
    expect(await refusal(card('4111111111111111'))).toMatchObject({ decline_code: 'test_mode_live_card' })
    expect(await refusal(card('4242424242424241'))).toMatchObject({ code: 'incorrect_number', param: 'number' })
  })

  const answer = (url: string, result: string) =>
    fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ result }) })

  test('3-D Secure holds the payment until the bank page is answered', async () => {
    const intent = await intentOf({
      confirm: true,
      payment_method: 'pm_card_threeDSecure2Required',
      return_url: 'http://127.0.0.1:4100/back',
      automatic_payment_methods: { enabled: true },
    })
    expect(intent.status).toBe('requires_action')
    const url = intent.next_action?.redirect_to_url?.url ?? ''
    expect(await (await fetch(url)).text()).toContain('Complete')
    const back = await answer(url, 'complete')
    const target = new URL(back.headers.get('location') ?? '')
    expect(target.searchParams.get('redirect_status')).toBe('succeeded')
    expect((await world.stripe.paymentIntents.retrieve(intent.id)).status).toBe('succeeded')
  })

  test('a refused or late 3-D Secure answer takes no money', async () => {
    const refused = await intentOf({ confirm: true, payment_method: 'pm_card_threeDSecure2Required' })
    await answer(refused.next_action?.use_stripe_sdk?.stripe_js as string, 'fail')
    const after = await world.stripe.paymentIntents.retrieve(refused.id)
    expect(after.last_payment_error?.code).toBe('payment_intent_authentication_failure')
    const late = await intentOf({ confirm: true, payment_method: 'pm_card_threeDSecure2Required' })
    await world.stripe.paymentIntents.cancel(late.id)
    await answer(late.next_action?.use_stripe_sdk?.stripe_js as string, 'complete')
    expect((await world.stripe.paymentIntents.retrieve(late.id)).status).toBe('canceled')
  })

  test('a card can pass 3-D Secure and still be declined', async () => {
    const intent = await intentOf({
      confirm: true,
      payment_method: 'pm_card_authenticationRequiredChargeDeclinedInsufficientFunds',
    })
    await answer(intent.next_action?.use_stripe_sdk?.stripe_js as string, 'complete')
    const after = await world.stripe.paymentIntents.retrieve(intent.id)
    expect(after).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { decline_code: 'insufficient_funds' },
    })
  })

  test('a disputed payment withdraws the money, and winning evidence brings it back', async () => {
    const intent = await intentOf({ confirm: true, payment_method: 'pm_card_createDispute' })
    const created = await world.heard(
      'charge.dispute.created',
      (event) => (event.data.object as Stripe.Dispute).payment_intent === intent.id,
    )
    const dispute = created.event.data.object as Stripe.Dispute
    await world.heard('charge.dispute.funds_withdrawn', idIs(dispute.id))
    expect(await refusal(world.stripe.refunds.create({ payment_intent: intent.id }))).toMatchObject({
      code: 'charge_disputed',
    })
    await world.stripe.disputes.update(dispute.id, { evidence: { uncategorized_text: 'winning_evidence' } })
    await world.heard('charge.dispute.funds_reinstated', idIs(dispute.id))
    expect((await world.stripe.disputes.retrieve(dispute.id)).status).toBe('won')
  })
})

describe('the wire', () => {
  test('unknown parameters, missing ones and wrong kinds are named as Stripe names them', async () => {
    const raw = (body: Record<string, string>) => refusal(world.stripe.rawRequest('POST', '/v1/payment_intents', body))
    expect(await raw({ amount: '100', currency: 'sek', colour: 'red' })).toMatchObject({
      code: 'parameter_unknown',
      param: 'colour',
    })
    expect(await raw({ currency: 'sek' })).toMatchObject({ code: 'parameter_missing', param: 'amount' })
    expect(await raw({ amount: '1.5', currency: 'sek' })).toMatchObject({
      code: 'parameter_invalid_integer',
      param: 'amount',
    })
    expect(await raw({ amount: '100', currency: 'sek' })).toMatchObject({ code: 'amount_too_small', param: 'amount' })
    const nested = refusal(
      world.stripe.rawRequest('POST', '/v1/payment_intents', {
        amount: 400,
        currency: 'sek',
        shipping: { address: { planet: 'x' } },
      }),
    )
    expect(await nested).toMatchObject({ code: 'parameter_unknown', param: 'shipping[address][planet]' })
  })

  test('an unknown address, object or key is refused as at Stripe', async () => {
    expect(await refusal(world.stripe.rawRequest('GET', '/v1/nothing'))).toMatchObject({ statusCode: 404 })
    expect(await refusal(world.stripe.paymentIntents.retrieve('pi_none'))).toMatchObject({
      code: 'resource_missing',
      statusCode: 404,
    })
    expect(await refusal(world.stripeClient({ key: 'sk_wrong' }).balance.retrieve())).toMatchObject({ statusCode: 401 })
    const stranger = world.stripe.balance.retrieve({}, { stripeAccount: 'acct_none' })
    expect(await refusal(stranger)).toMatchObject({ statusCode: 403, code: 'account_invalid' })
  })

  test('a browser sees its own intent only with the secret, and less of it', async () => {
    const intent = await intentOf({ metadata: { secret: 'x' } })
    const browser = world.stripeClient({ key: keys.publishable })
    const seen = await browser.paymentIntents.retrieve(intent.id, { client_secret: intent.client_secret ?? '' })
    expect(seen.amount).toBe(62_400)
    expect(seen).not.toHaveProperty('metadata')
    expect(await refusal(browser.paymentIntents.retrieve(intent.id))).toMatchObject({ statusCode: 404 })
    expect(await refusal(browser.paymentIntents.retrieve(intent.id, { client_secret: 'pi_x_secret_y' }))).toMatchObject(
      { statusCode: 404 },
    )
    expect(await refusal(browser.charges.list())).toMatchObject({ code: 'secret_key_required' })
  })

  test('lists turn pages without losing or repeating one', async () => {
    const customer = await world.stripe.customers.create({})
    const made: string[] = []
    for (let count = 0; count < 5; count += 1) made.unshift((await intentOf({ customer: customer.id })).id)
    const first = await world.stripe.paymentIntents.list({ customer: customer.id, limit: 2 })
    expect(first.has_more).toBe(true)
    const all: string[] = []
    for await (const one of world.stripe.paymentIntents.list({ customer: customer.id, limit: 2 })) all.push(one.id)
    expect(all).toEqual(made)
  })

  test('a payment whose answer was lost is found by its metadata', async () => {
    const attempt = `it's "7"-${Date.now()}`
    const intent = await intentOf({ metadata: { attempt, order_id: '9' } })
    const found = await world.stripe.paymentIntents.search({
      query: `metadata["attempt"]:'${attempt.replaceAll("'", '')}' AND status:'requires_payment_method'`,
    })
    expect(found.data).toEqual([])
    const other = await world.stripe.paymentIntents.search({ query: `metadata['order_id']:'9'` })
    expect(other.data.map((one) => one.id)).toEqual([intent.id])
    const nonsense = await refusal(world.stripe.paymentIntents.search({ query: `amount>5 OR 1=1` }))
    expect(nonsense).toMatchObject({ param: 'query', statusCode: 400 })
  })

  test('events can be listed by type and read again', async () => {
    const intent = await intentOf({ confirm: true, payment_method: 'pm_card_visa' })
    const events = await world.stripe.events.list({ type: 'payment_intent.succeeded', limit: 1 })
    const event = events.data[0]
    expect(event?.data.object).toMatchObject({ id: intent.id })
    expect(await world.stripe.events.retrieve(event?.id ?? '')).toMatchObject({ api_version: '2026-10-28.endive' })
  })
})
