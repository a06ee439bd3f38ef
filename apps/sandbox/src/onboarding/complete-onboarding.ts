import type Stripe from 'stripe'
import { type AccountState } from '../stripe/connect/account-object.ts'
import { setAccountState } from '../stripe/connect/accounts.ts'
import { failureOfAccountNumber, newBankAccount } from '../stripe/connect/bank-accounts.ts'
import type { PayoutFailure } from '../stripe/connect/finish-payout.ts'
import { lockObject, saveObject } from '../stripe/store/objects.ts'
import { recordEvent } from '../stripe/store/record-event.ts'
import { actingFor, type Call } from '../stripe/wire/call.ts'

export interface Submission {
  name: string
  accountNumber: string
  currency: string
  outcome: Exclude<AccountState, 'new'>
}

interface Hidden {
  state: AccountState
  failures?: Record<string, PayoutFailure>
}

/** Writes down who the seller is and where payouts go, then lets the account be verified, or not, as chosen. */
export async function completeOnboarding(call: Call, account: string, given: Submission): Promise<Stripe.Account> {
  const stored = await lockObject<Stripe.Account, Hidden>(call, 'account', account)
  const body = stored.body
  const bank = newBankAccount({
    account,
    holder: given.name,
    number: given.accountNumber,
    country: body.country ?? 'SE',
    currency: given.currency,
  })
  const failure = failureOfAccountNumber(given.accountNumber)
  if (failure) stored.hidden.failures = { ...stored.hidden.failures, [bank.id]: failure }
  if (body.external_accounts) body.external_accounts.data = [bank]
  body.business_type ??= 'individual'
  body.settings = {
    ...body.settings,
    dashboard: { display_name: given.name, timezone: 'Etc/UTC' },
  } as Stripe.Account.Settings
  body.tos_acceptance = { date: call.world.clock.now(), ip: '127.0.0.1', user_agent: null }
  await saveObject(call, stored)
  await recordEvent(actingFor(call, account), 'account.external_account.created', bank)
  return setAccountState(call, account, given.outcome)
}
