import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { noSampleData, sampleData } from '@fullhouse/testkit/sample-data'
import type Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describedValidator, undescribedFields } from '../testing/check-against-description.ts'
import { type Description, readDescription } from '../testing/sample-data.ts'
import { startTestSandbox, type TestSandbox } from '../testing/start-test-sandbox.ts'
import { newerFields, newerParameters, newerPaths } from './newer-than-2023.ts'
import { stripeRoutes } from './wire/stripe-api.ts'

const folder = sampleData('payments')
if (folder === undefined) process.stdout.write(`published description: skipped, ${noSampleData}\n`)

let world: TestSandbox
const listed = (bySource: Readonly<Record<string, readonly string[]>>) => new Set(Object.values(bySource).flat())
let description: Description

describe.skipIf(folder === undefined)('against the description Stripe published', () => {
  beforeAll(async () => {
    world = await startTestSandbox()
    description = readDescription(folder ?? '')
  }, 60_000)
  afterAll(() => world.close())

  const objects = async (): Promise<[string, unknown][]> => {
    const { stripe } = world
    const automatic_payment_methods = { enabled: true, allow_redirects: 'never' as const }
    const base = { amount: 9000, currency: 'sek', automatic_payment_methods }
    const customer = await stripe.customers.create({
      email: 'a@example.com',
      payment_method: 'pm_card_visa',
      address: { city: 'Lund' },
    })
    const intent = await stripe.paymentIntents.create({
      ...base,
      customer: customer.id,
      confirm: true,
      payment_method: 'pm_card_bypassPending',
    })
    const question = await stripe.paymentIntents.create({
      ...base,
      confirm: true,
      payment_method: 'pm_card_threeDSecure2Required',
    })
    const declined = await stripe.paymentIntents.create(base)
    await stripe.paymentIntents
      .confirm(declined.id, { payment_method: 'pm_card_chargeDeclined' })
      .catch(() => undefined)
    const disputed = await stripe.paymentIntents.create({
      ...base,
      confirm: true,
      payment_method: 'pm_card_createDispute',
    })
    const chargeId = intent.latest_charge as string
    await world.heard('charge.updated', (event) => (event.data.object as Stripe.Charge).id === chargeId)
    const account = await stripe.accounts.create({
      controller: {
        stripe_dashboard: { type: 'express' },
        fees: { payer: 'application' },
        losses: { payments: 'application' },
      },
      capabilities: { transfers: { requested: true } },
    })
    const link = {
      account: account.id,
      type: 'account_onboarding' as const,
      return_url: 'http://127.0.0.1/a',
      refresh_url: 'http://127.0.0.1/b',
    }
    const onboarding = await stripe.accountLinks.create(link)
    const form = {
      name: 'Seller',
      account: 'SE4550000000058398257466',
      currency: 'sek',
      agree: 'yes',
      outcome: 'verified',
    }
    await fetch(onboarding.url, { method: 'POST', redirect: 'manual', body: new URLSearchParams(form) })
    const transfer = await stripe.transfers.create({
      amount: 6000,
      currency: 'sek',
      destination: account.id,
      source_transaction: chargeId,
    })
    const theirs = { stripeAccount: account.id }
    const payout = await stripe.payouts.create({ amount: 2000, currency: 'sek' }, theirs)
    const reversal = await stripe.transfers.createReversal(transfer.id, { amount: 1000 })
    const refund = await stripe.refunds.create({ payment_intent: intent.id, amount: 1000 })
    await world.heard('payout.paid')
    const dispute = await world.heard(
      'charge.dispute.created',
      (event) => (event.data.object as Stripe.Dispute).payment_intent === disputed.id,
    )
    const verified = await stripe.accounts.retrieve(account.id)
    const debit = await stripe.paymentMethods.create({
      type: 'sepa_debit',
      sepa_debit: { iban: 'AT611904300234573201' },
      billing_details: { name: 'Bob' },
    })
    return [
      ['customer', await stripe.customers.retrieve(customer.id)],
      ['payment_method', (await stripe.customers.listPaymentMethods(customer.id)).data[0]],
      ['payment_method', debit],
      ['payment_intent', await stripe.paymentIntents.retrieve(intent.id)],
      ['payment_intent', question],
      ['payment_intent', await stripe.paymentIntents.retrieve(declined.id)],
      ['charge', await stripe.charges.retrieve(chargeId, { expand: ['refunds', 'balance_transaction'] })],
      ['charge', await stripe.charges.retrieve(transfer.destination_payment as string, {}, theirs)],
      ['refund', refund],
      ['account', account],
      ['account', verified],
      ['bank_account', verified.external_accounts?.data[0]],
      ['capability', (await stripe.accounts.listCapabilities(account.id)).data[0]],
      ['account_link', onboarding],
      ['transfer', await stripe.transfers.retrieve(transfer.id)],
      ['transfer_reversal', reversal],
      ['payout', await stripe.payouts.retrieve(payout.id, {}, theirs)],
      ['balance', await stripe.balance.retrieve()],
      ['balance', await stripe.balance.retrieve({}, theirs)],
      ['dispute', dispute.event.data.object],
      ...(await stripe.balanceTransactions.list({ limit: 50 })).data.map((one): [string, unknown] => [
        'balance_transaction',
        one,
      ]),
      ...(await stripe.events.list({ limit: 100 })).data.map((one): [string, unknown] => ['event', one]),
    ]
  }

  const parse = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

  test('every object is valid by it, and every newer field is listed with its source', async () => {
    const validate = describedValidator(description)
    const made = await objects()
    expect(made.flatMap(([name, value]) => validate(name, parse(value)))).toEqual([])
    const undescribed = new Set(made.flatMap(([name, value]) => undescribedFields(description, name, parse(value))))
    expect([...undescribed].filter((path) => !listed(newerFields).has(path)).toSorted()).toEqual([])
  }, 60_000)

  test('a wrong object is found out', () => {
    const validate = describedValidator(description)
    expect(validate('refund', { id: 're_1', object: 'refund', amount: '1', created: 1 })).not.toEqual([])
    expect(undescribedFields(description, 'refund', { id: 're_1', colour: 'red' })).toEqual(['refund.colour'])
  })

  test('every source named for something newer declares it', () => {
    const resources = dirname(fileURLToPath(import.meta.resolve('stripe')))
    const read = (file: string) => readFileSync(join(resources, 'resources', file), 'utf8')
    const undeclared = [newerFields, newerParameters].flatMap((bySource) =>
      Object.entries(bySource).flatMap(([file, names]) => {
        const declared = read(file)
        return names.filter((name) => !new RegExp(`\\b${name.split(/[. ]/).at(-1)}\\??:`).test(declared))
      }),
    )
    expect(undeclared).toEqual([])
    expect(read('BalanceSettings.d.ts')).toContain('BalanceSettingsUpdateParams')
  })

  test('every path served is described, or listed as newer', () => {
    const described = new Set(
      Object.entries(description.paths).flatMap(([path, operations]) =>
        Object.keys(operations).map((method) => `${method} ${path.replaceAll(/\{[^}]+\}/g, '{}')}`),
      ),
    )
    const served = stripeRoutes.map((route) => `${route.method} ${route.path.replaceAll(/:\w+/g, '{}')}`)
    expect(served.filter((one) => !described.has(one) && !listed(newerPaths).has(one))).toEqual([])
  })

  test('every parameter accepted is described, or listed as newer', () => {
    const unknown = stripeRoutes.flatMap((route) => {
      const path = Object.keys(description.paths).find(
        (one) => one.replaceAll(/\{[^}]+\}/g, '{}') === route.path.replaceAll(/:\w+/g, '{}'),
      )
      const operation = path === undefined ? undefined : description.paths[path]?.[route.method]
      if (!operation) return []
      const body = operation.requestBody?.content['application/x-www-form-urlencoded']?.schema.properties ?? {}
      const known = new Set([...Object.keys(body), ...(operation.parameters ?? []).map((one) => one.name)])
      return route.parameters.filter((name) => !known.has(name)).map((name) => `${route.method} ${route.path} ${name}`)
    })
    expect(unknown.filter((one) => !listed(newerParameters).has(one)).toSorted()).toEqual([])
  })
})
