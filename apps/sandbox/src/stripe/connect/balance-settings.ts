import type Stripe from 'stripe'
import { z } from 'zod'
import type { Call } from '../wire/call.ts'
import { flag, integer, orEmpty, params, text } from '../wire/fields.ts'
import { get, post, type Route } from '../wire/route.ts'

const updateParams = params({
  payments: z
    .strictObject({
      debit_negative_balances: flag.optional(),
      payouts: z
        .strictObject({
          minimum_balance_by_currency: orEmpty(z.record(z.string(), orEmpty(integer))).optional(),
          schedule: z
            .strictObject({
              interval: z.enum(['daily', 'manual', 'monthly', 'weekly']).optional(),
              monthly_payout_days: z.array(integer).optional(),
              weekly_payout_days: z.array(text).optional(),
            })
            .optional(),
          statement_descriptor: text.optional(),
        })
        .optional(),
      settlement_timing: z.strictObject({ delay_days_override: orEmpty(integer).optional() }).optional(),
    })
    .optional(),
})

type Input = z.output<typeof updateParams>

const settingKey = (call: Call): string => `balance settings ${call.account}`

async function read(call: Call): Promise<Stripe.BalanceSettings> {
  const row = await call.tx.selectFrom('setting').select('value').where('key', '=', settingKey(call)).executeTakeFirst()
  if (row) return row.value as Stripe.BalanceSettings
  return {
    object: 'balance_settings',
    payments: {
      debit_negative_balances: true,
      payouts: {
        automatic_transfer_rules_by_currency: null,
        minimum_balance_by_currency: null,
        schedule: { interval: 'daily' },
        statement_descriptor: null,
        status: 'enabled',
      },
      settlement_timing: { delay_days: call.world.config.availableDays, start_of_day: null },
    },
  }
}

function minimumBalances(given: '' | Record<string, number | ''>, standing: Record<string, number> | null) {
  if (given === '') return null
  const merged = Object.entries({ ...standing, ...given }).filter((entry): entry is [string, number] => entry[1] !== '')
  return Object.fromEntries(merged)
}

async function update(call: Call, input: Input): Promise<Stripe.BalanceSettings> {
  const settings = await read(call)
  const payments = settings.payments
  const given = input.payments
  if (given?.debit_negative_balances !== undefined) payments.debit_negative_balances = given.debit_negative_balances
  const payouts = payments.payouts
  if (payouts && given?.payouts) {
    if (given.payouts.schedule)
      payouts.schedule = { interval: payouts.schedule?.interval ?? null, ...given.payouts.schedule } as NonNullable<
        Stripe.BalanceSettings.Payments.Payouts['schedule']
      >
    if (given.payouts.statement_descriptor !== undefined)
      payouts.statement_descriptor = given.payouts.statement_descriptor || null
    const minimum = given.payouts.minimum_balance_by_currency
    if (minimum !== undefined)
      payouts.minimum_balance_by_currency = minimumBalances(minimum, payouts.minimum_balance_by_currency)
  }
  const delay = given?.settlement_timing?.delay_days_override
  if (delay === '') delete payments.settlement_timing.delay_days_override
  else if (delay !== undefined) payments.settlement_timing.delay_days_override = delay
  const value = JSON.stringify(settings)
  await call.tx
    .insertInto('setting')
    .values({ key: settingKey(call), value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
  return settings
}

/** Stored and answered, not acted on: the sandbox never pays out by itself. */
export const balanceSettingsRoutes: Route[] = [
  get('/v1/balance_settings', params({}), read),
  post('/v1/balance_settings', updateParams, update),
]
