import fc from 'fast-check'
import type Stripe from 'stripe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestSandbox, type TestSandbox } from '../../testing/start-test-sandbox.ts'

let world: TestSandbox
const sellers: string[] = []

beforeAll(async () => {
  world = await startTestSandbox()
  for (let count = 0; count < 2; count += 1) sellers.push((await world.stripe.accounts.create({})).id)
  for (const id of sellers) {
    await fetch(`${world.sandbox.url}/api/control/accounts/${id}/state`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ state: 'verified' }),
    })
    const link = await world.stripe.accountLinks.create({
      account: id,
      type: 'account_onboarding',
      return_url: 'http://127.0.0.1:4100/done',
      refresh_url: 'http://127.0.0.1:4100/again',
    })
    const form = {
      name: 'Seller',
      account: 'SE4550000000058398257466',
      currency: 'sek',
      agree: 'yes',
      outcome: 'verified',
    }
    await fetch(link.url, { method: 'POST', redirect: 'manual', body: new URLSearchParams(form) })
  }
}, 60_000)
afterAll(() => world.close())

type Step =
  | { do: 'pay'; amount: number; card: string; currency: string }
  | { do: 'refund' | 'transfer'; amount: number; pick: number }
  | { do: 'reverse'; amount: number; pick: number }
  | { do: 'payout'; amount: number; pick: number }
  | { do: 'release' }
  | { do: 'settle' }

const amount = fc.integer({ min: 300, max: 100_000 })
const pick = fc.nat(50)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('pay' as const),
    amount,
    card: fc.constantFrom('pm_card_visa', 'pm_card_bypassPending', 'pm_card_refundFail', 'pm_card_createDispute'),
    currency: fc.constantFrom('sek', 'eur'),
  }),
  fc.record({ do: fc.constantFrom('refund' as const, 'transfer' as const), amount, pick }),
  fc.record({ do: fc.constant('reverse' as const), amount, pick }),
  fc.record({ do: fc.constant('payout' as const), amount, pick }),
  fc.record({ do: fc.constant('release' as const) }),
  fc.record({ do: fc.constant('settle' as const) }),
)

interface Made {
  intents: Stripe.PaymentIntent[]
  transfers: Stripe.Transfer[]
}

const at = <T>(list: readonly T[], index: number): T | undefined =>
  list.length === 0 ? undefined : list[index % list.length]

/** Does one step; what the sandbox refuses is refused, and must leave the books as they were. */
async function act(made: Made, one: Step): Promise<void> {
  const { stripe } = world
  if (one.do === 'pay') {
    const automatic_payment_methods = { enabled: true, allow_redirects: 'never' as const }
    made.intents.push(
      await stripe.paymentIntents.create({
        amount: one.amount,
        currency: one.currency,
        payment_method: one.card,
        confirm: true,
        automatic_payment_methods,
      }),
    )
  } else if (one.do === 'release') {
    await fetch(`${world.sandbox.url}/api/control/funds/release`, { method: 'POST' })
  } else if (one.do === 'settle') {
    await new Promise((resolve) => setTimeout(resolve, 60))
  } else if (one.do === 'reverse') {
    const transfer = at(made.transfers, one.pick)
    if (transfer) await stripe.transfers.createReversal(transfer.id, { amount: Math.min(one.amount, transfer.amount) })
  } else if (one.do === 'payout') {
    await stripe.payouts.create({ amount: one.amount, currency: 'sek' }, { stripeAccount: at(sellers, one.pick) ?? '' })
  } else {
    const intent = at(made.intents, one.pick)
    if (!intent) return
    const size = Math.min(one.amount, intent.amount)
    if (one.do === 'refund') await stripe.refunds.create({ payment_intent: intent.id, amount: size })
    else {
      const source_transaction = intent.latest_charge as string
      const destination = at(sellers, one.pick) ?? ''
      made.transfers.push(
        await stripe.transfers.create({ amount: size, currency: intent.currency, destination, source_transaction }),
      )
    }
  }
}

async function lines(account: string | undefined): Promise<Stripe.BalanceTransaction[]> {
  const all: Stripe.BalanceTransaction[] = []
  const options = account === undefined ? {} : { stripeAccount: account }
  for await (const line of world.stripe.balanceTransactions.list({ limit: 100 }, options)) all.push(line)
  return all
}

const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0)

/** Lines and balance of one moment: disputes and refunds go on by themselves, so reading is repeated until nothing moved. */
async function readTogether(account: string | undefined) {
  for (;;) {
    const before = await lines(account)
    const balance = await world.stripe.balance.retrieve({}, account === undefined ? {} : { stripeAccount: account })
    const after = await lines(account)
    if (JSON.stringify(before) === JSON.stringify(after)) return { all: before, balance }
  }
}

async function expectTrueBooks(account: string | undefined): Promise<Stripe.BalanceTransaction[]> {
  const { all, balance } = await readTogether(account)
  for (const status of ['available', 'pending'] as const) {
    for (const part of balance[status]) {
      const net = all
        .filter((line) => line.status === status && line.currency === part.currency)
        .map((line) => line.net)
      expect(part.amount).toBe(sum(net))
    }
  }
  for (const line of all) expect(line.net).toBe(line.amount - line.fee)
  return all
}

const netOf = (all: readonly Stripe.BalanceTransaction[], types: readonly string[], currency: string): number =>
  sum(all.filter((line) => types.includes(line.type) && line.currency === currency).map((line) => line.net))

test('after any run of payments, refunds, transfers and payouts every balance is the sum of its lines and no money was made', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const made: Made = { intents: [], transfers: [] }
      for (const one of steps)
        await act(made, one).catch((error: unknown) =>
          expect((error as Stripe.errors.StripeError).statusCode).toBe(400),
        )
      await expect
        .poll(
          () =>
            world.sandbox.world.db.selectFrom('due_task').select('id').where('kind', '=', 'settle_charge').execute(),
          { timeout: 5000 },
        )
        .toEqual([])
      const house = await expectTrueBooks(undefined)
      const theirs = (await Promise.all(sellers.map((seller) => expectTrueBooks(seller)))).flat()
      for (const currency of ['sek', 'eur']) {
        // What left the house for sellers is, to the unit, what they received.
        const sent = netOf(house, ['transfer', 'transfer_refund'], currency)
        expect(sent + netOf(theirs, ['payment', 'payment_refund'], currency)).toBe(0)
      }
      for (const seller of sellers) {
        const { available } = await world.stripe.balance.retrieve({}, { stripeAccount: seller })
        for (const part of available) expect(part.amount).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 10, endOnFailure: true },
  )
}, 90_000)

test('a line in the books can neither be changed nor deleted, by anybody', async () => {
  const { db } = world.sandbox.world
  await act({ intents: [], transfers: [] }, { do: 'pay', amount: 500, card: 'pm_card_bypassPending', currency: 'sek' })
  await expect.poll(() => lines(undefined).then((all) => all.length)).toBeGreaterThan(0)
  await expect(db.updateTable('balance_transaction').set({ amount: 1, net: 1, fee: 0 }).execute()).rejects.toThrow(
    'never changes',
  )
  await expect(db.deleteFrom('balance_transaction').execute()).rejects.toThrow('never deleted')
})
