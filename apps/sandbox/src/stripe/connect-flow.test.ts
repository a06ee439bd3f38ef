import Stripe from 'stripe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestSandbox, type TestSandbox } from '../testing/start-test-sandbox.ts'

let world: TestSandbox

beforeAll(async () => {
  world = await startTestSandbox()
}, 60_000)
afterAll(() => world.close())

const returnUrl = 'http://127.0.0.1:4100/selling/done'
const refreshUrl = 'http://127.0.0.1:4100/selling/again'

const newSeller = () =>
  world.stripe.accounts.create({
    controller: {
      losses: { payments: 'application' },
      fees: { payer: 'application' },
      stripe_dashboard: { type: 'express' },
      requirement_collection: 'stripe',
    },
    capabilities: { transfers: { requested: true } },
    country: 'SE',
    email: 'nora@example.com',
    metadata: { user: '1' },
  })

async function linkFor(account: string): Promise<string> {
  const link = await world.stripe.accountLinks.create({
    account,
    refresh_url: refreshUrl,
    return_url: returnUrl,
    type: 'account_onboarding',
  })
  return link.url
}

const submit = (url: string, fields: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({
      name: 'Nora Lind',
      account: 'SE45 5000 0000 0583 9825 7466',
      currency: 'sek',
      agree: 'yes',
      outcome: 'verified',
      ...fields,
    }),
  })

async function onboarded(fields: Record<string, string> = {}): Promise<string> {
  const account = await newSeller()
  await submit(await linkFor(account.id), fields)
  return account.id
}

async function fund(account: string, amount: number): Promise<Stripe.Transfer> {
  const intent = await world.stripe.paymentIntents.create({
    amount: amount + 10_000,
    currency: 'sek',
    payment_method: 'pm_card_bypassPending',
    confirm: true,
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
  })
  const charge = intent.latest_charge as string
  await world.heard('charge.updated', (event) => (event.data.object as Stripe.Charge).id === charge)
  return world.stripe.transfers.create({ amount, currency: 'sek', destination: account, source_transaction: charge })
}

test('a new seller cannot be paid until the onboarding page is done, and then can', async () => {
  const account = await newSeller()
  expect(account).toMatchObject({ type: 'express', payouts_enabled: false, details_submitted: false })
  expect(account.capabilities).toEqual({ transfers: 'inactive' })
  await expect(
    world.stripe.transfers.create({ amount: 100, currency: 'sek', destination: account.id }),
  ).rejects.toMatchObject({ code: 'insufficient_capabilities_for_transfer', statusCode: 400 })

  const url = await linkFor(account.id)
  const page = await fetch(url)
  expect(page.status).toBe(200)
  expect(page.headers.get('content-security-policy')).toContain("form-action 'self' http://127.0.0.1:4100;")
  const answer = await submit(url)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(returnUrl)

  const updated = await world.heard('account.updated', (event) => event.account === account.id)
  expect(updated.endpoint).toBe('connect')
  await world.heard('capability.updated', (event) => event.account === account.id)
  const verified = await world.stripe.accounts.retrieve(account.id)
  expect(verified).toMatchObject({
    details_submitted: true,
    payouts_enabled: true,
    capabilities: { transfers: 'active' },
  })
  expect(verified.requirements?.currently_due).toEqual([])
})

test('an onboarding link works once and then leads to the refresh address', async () => {
  const account = await newSeller()
  const url = await linkFor(account.id)
  await submit(url)
  const again = await fetch(url, { redirect: 'manual' })
  expect(again.headers.get('location')).toBe(refreshUrl)
  expect((await submit(url)).headers.get('location')).toBe(refreshUrl)
})

test('the onboarding page says what is wrong and changes nothing', async () => {
  const account = await newSeller()
  const answer = await submit(await linkFor(account.id), { name: '<b>', account: 'SE00 1', agree: '' })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('That is not a sound account number.')
  expect(page).toContain('value="&lt;b&gt;"')
  expect((await world.stripe.accounts.retrieve(account.id)).details_submitted).toBe(false)
})

test('requirements can be left open: details are in, payouts are not enabled', async () => {
  const account = await world.stripe.accounts.retrieve(await onboarded({ outcome: 'requirements_open' }))
  expect(account).toMatchObject({ details_submitted: true, payouts_enabled: false })
  expect(account.requirements?.currently_due).toEqual(['individual.verification.document'])
})

test('a transfer arrives, is paid out to the bank, and every step is told to the Connect endpoint', async () => {
  const account = await onboarded()
  const transfer = await fund(account, 20_000)
  expect(transfer.destination_payment).toMatch(/^py_/)
  const theirs = { stripeAccount: account }
  const settings = await world.stripe.balanceSettings.update(
    { payments: { payouts: { schedule: { interval: 'manual' } }, debit_negative_balances: true } },
    theirs,
  )
  expect(settings.payments.payouts?.schedule?.interval).toBe('manual')
  const payout = await world.stripe.payouts.create(
    { amount: 15_000, currency: 'sek', metadata: { payout_id: '7' } },
    { ...theirs, idempotencyKey: `po:${account}:v1` },
  )
  expect(payout.status).toBe('pending')
  const created = await world.heard('payout.created', (event) => event.account === account)
  expect(created.endpoint).toBe('connect')
  const paid = await world.heard('payout.paid', (event) => event.account === account)
  expect(paid.event.data.object).toMatchObject({ id: payout.id, status: 'paid', metadata: { payout_id: '7' } })
  const balance = await world.stripe.balance.retrieve({}, theirs)
  expect(balance.available[0]?.amount).toBe(5000)
  await expect(world.stripe.payouts.create({ amount: 5001, currency: 'sek' }, theirs)).rejects.toMatchObject({
    code: 'balance_insufficient',
  })
})

test('a payout to a closed bank account fails and the money is back', async () => {
  const account = await onboarded({ account: '000000003003' })
  await fund(account, 9000)
  await world.stripe.payouts.create({ amount: 9000, currency: 'sek' }, { stripeAccount: account })
  const failed = await world.heard('payout.failed', (event) => event.account === account)
  expect(failed.event.data.object).toMatchObject({ status: 'failed', failure_code: 'account_closed' })
  const balance = await world.stripe.balance.retrieve({}, { stripeAccount: account })
  expect(balance.available[0]?.amount).toBe(9000)
})

test('a paid payout can come back days later, when the control API says so', async () => {
  const account = await onboarded()
  await fund(account, 8000)
  const payout = await world.stripe.payouts.create({ amount: 8000, currency: 'sek' }, { stripeAccount: account })
  await world.heard('payout.paid', (event) => event.account === account)
  await fetch(`${world.sandbox.url}/api/control/payouts/${payout.id}/fail`, { method: 'POST' })
  await world.heard('payout.failed', (event) => event.account === account)
  const now = await world.stripe.payouts.retrieve(payout.id, {}, { stripeAccount: account })
  expect(now).toMatchObject({ status: 'failed', failure_code: 'could_not_process' })
})

test('a reversal takes the money back only while the seller still has it', async () => {
  const account = await onboarded()
  const transfer = await fund(account, 10_000)
  const reversal = await world.stripe.transfers.createReversal(transfer.id, { amount: 4000 })
  expect(reversal).toMatchObject({ amount: 4000, transfer: transfer.id })
  const reversed = await world.heard(
    'transfer.reversed',
    (event) => (event.data.object as Stripe.Transfer).id === transfer.id,
  )
  expect(reversed.endpoint).toBe('platform')
  await world.stripe.payouts.create({ amount: 6000, currency: 'sek' }, { stripeAccount: account })
  await expect(world.stripe.transfers.createReversal(transfer.id)).rejects.toMatchObject({
    code: 'balance_insufficient',
  })
  const list = await world.stripe.transfers.listReversals(transfer.id)
  expect(list.data.map((one) => one.amount)).toEqual([4000])
})

test('all transfers from one charge together never exceed it', async () => {
  const account = await onboarded()
  const intent = await world.stripe.paymentIntents.create({
    amount: 10_000,
    currency: 'sek',
    payment_method: 'pm_card_visa',
    confirm: true,
    return_url: 'http://127.0.0.1:4100/back',
  })
  const of = (amount: number) =>
    world.stripe.transfers.create({
      amount,
      currency: 'sek',
      destination: account,
      source_transaction: intent.latest_charge as string,
    })
  await Promise.allSettled([of(6000), of(6000), of(4000), of(4000)])
  const transfers = await world.stripe.transfers.list({ destination: account })
  expect(transfers.data.reduce((sum, one) => sum + one.amount, 0)).toBeLessThanOrEqual(10_000)
  await expect(of(10_001)).rejects.toBeInstanceOf(Stripe.errors.StripeInvalidRequestError)
})
