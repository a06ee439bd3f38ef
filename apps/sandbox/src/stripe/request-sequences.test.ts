import { sampleData, noSampleData } from '@fullhouse/testkit/sample-data'
import Stripe from 'stripe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSequences, type Sequence, type SequenceStep } from '../testing/sample-data.ts'
import { startTestSandbox, type TestSandbox } from '../testing/start-test-sandbox.ts'
import { stripeRoutes } from './wire/stripe-api.ts'

let world: TestSandbox

beforeAll(async () => {
  world = await startTestSandbox()
  // The scripts were made for an account that already has money, in dollars.
  await world.stripe.paymentIntents.create({
    amount: 5_000_000,
    currency: 'usd',
    payment_method: 'pm_card_bypassPending',
    confirm: true,
    return_url: 'http://127.0.0.1/x',
  })
  await world.heard('charge.updated')
}, 60_000)
afterAll(() => world.close())

type Outcome = 'served' | 'unserved' | 'needs unserved' | 'broke'

const patterns = stripeRoutes.map((route) => ({
  method: route.method,
  pattern: new RegExp(`^${route.path.replaceAll(/:\w+/g, '[^/]+')}$`),
}))

const serves = (step: SequenceStep): boolean =>
  patterns.some((one) => one.method === step.method && one.pattern.test(step.path.replaceAll(/\$\{[^}]*\}/g, 'x')))

/** Parameters the sandbox refuses on purpose: they belong to parts of Stripe it does not stand for. */
const outside: Record<string, string[]> = { '/v1/customers': ['coupon', 'test_clock'], '/v1/customers/x': ['coupon'] }

const isOutside = (step: SequenceStep): boolean => {
  const names = outside[step.path.replaceAll(/\$\{[^}]*\}/g, 'x')] ?? []
  return names.some((name) => step.params?.[name] !== undefined)
}

class NeedsUnserved extends Error {}

function fill(value: unknown, answers: Map<string, Record<string, unknown>>): unknown {
  if (typeof value === 'string') {
    return value.replaceAll(/\$\{([^:}]+):([^}]+)\}/g, (_whole, name: string, field: string) => {
      const found = answers.get(name)?.[field]
      if (typeof found !== 'string') throw new NeedsUnserved(name)
      return found
    })
  }
  if (Array.isArray(value)) return value.map((item) => fill(item, answers))
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, answers)]))
  }
  return value
}

async function runStep(step: SequenceStep, answers: Map<string, Record<string, unknown>>): Promise<[Outcome, string]> {
  if (!serves(step)) return ['unserved', '']
  if (isOutside(step)) return ['unserved', 'a parameter outside the sandbox']
  try {
    const path = fill(step.path, answers) as string
    const params = (fill(step.params ?? {}, answers) ?? {}) as Record<string, unknown>
    const answer = await world.stripe.rawRequest(step.method.toUpperCase(), path, params)
    answers.set(step.name, answer as unknown as Record<string, unknown>)
    return step.expected_error_type ? ['broke', 'should have been refused'] : ['served', '']
  } catch (error) {
    if (error instanceof NeedsUnserved) return ['needs unserved', error.message]
    if (!(error instanceof Stripe.errors.StripeError)) throw error
    return error.rawType === step.expected_error_type
      ? ['served', 'refused, as it should be']
      : ['broke', error.message]
  }
}

async function replay(sequence: Sequence): Promise<string[][]> {
  const answers = new Map<string, Record<string, unknown>>()
  const rows: string[][] = []
  for (const step of sequence.steps) {
    const [outcome, note] = await runStep(step, answers)
    rows.push([sequence.name, step.method, step.path, outcome, note])
  }
  return rows
}

test('every recorded step whose path is served works', async (context) => {
  const folder = sampleData('payments')
  if (folder === undefined) return context.skip(noSampleData)
  const rows: string[][] = []
  for (const sequence of readSequences(folder)) rows.push(...(await replay(sequence)))
  const count = (outcome: Outcome) => rows.filter((row) => row[3] === outcome).length
  const table = rows.map(
    (row) => `${(row[3] ?? '').padEnd(15)}${(row[1] ?? '').padEnd(7)}${(row[2] ?? '').padEnd(64)}${row[0]} ${row[4]}`,
  )
  process.stdout.write(
    `${table.join('\n')}\n${rows.length} steps: ${count('served')} served, ${count('unserved')} unserved, ${count('needs unserved')} need an unserved one, ${count('broke')} broke\n`,
  )
  expect(rows.filter((row) => row[3] === 'broke')).toEqual([])
  expect(count('served')).toBeGreaterThanOrEqual(60)
}, 60_000)
