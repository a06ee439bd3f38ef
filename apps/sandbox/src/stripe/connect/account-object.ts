import type Stripe from 'stripe'
import { newId } from '../store/ids.ts'
import { emptyList } from '../store/list-page.ts'
import type { Call } from '../wire/call.ts'
import { currencyOfCountry } from './account-currency.ts'

export type AccountState = 'new' | 'verified' | 'requirements_open' | 'under_review' | 'restricted'

const wantedBefore = [
  'external_account',
  'individual.dob.day',
  'individual.dob.month',
  'individual.dob.year',
  'individual.first_name',
  'individual.last_name',
  'tos_acceptance.date',
  'tos_acceptance.ip',
]

const document = ['individual.verification.document']

interface Openness {
  due: string[]
  pending: string[]
  disabled: Stripe.Account.Requirements['disabled_reason']
}

const opennessOf: Record<AccountState, Openness> = {
  new: { due: wantedBefore, pending: [], disabled: 'requirements.past_due' },
  verified: { due: [], pending: [], disabled: null },
  requirements_open: { due: document, pending: [], disabled: 'requirements.past_due' },
  under_review: { due: [], pending: document, disabled: 'requirements.pending_verification' },
  restricted: { due: document, pending: [], disabled: 'under_review' },
}

function requirementsOf(state: AccountState): Stripe.Account.Requirements {
  const openness = opennessOf[state]
  const pastDue = openness.disabled === 'requirements.past_due' ? openness.due : []
  return {
    alternatives: [],
    current_deadline: null,
    currently_due: openness.due,
    disabled_reason: openness.disabled,
    errors: [],
    eventually_due: openness.due,
    past_due: pastDue,
    pending_verification: openness.pending,
  }
}

const capabilityStatus: Record<AccountState, Stripe.Capability.Status> = {
  new: 'inactive',
  verified: 'active',
  requirements_open: 'inactive',
  under_review: 'pending',
  restricted: 'inactive',
}

export const statusOf = (state: AccountState): Stripe.Capability.Status => capabilityStatus[state]

/** Puts an account into a state of verification: what is due, what is enabled, which capabilities are active. */
export function applyState(account: Stripe.Account, state: AccountState): void {
  const verified = state === 'verified'
  account.details_submitted = state !== 'new'
  account.payouts_enabled = verified
  account.charges_enabled = verified
  account.requirements = requirementsOf(state)
  account.future_requirements = requirementsOf('verified')
  for (const name of Object.keys(account.capabilities ?? {})) {
    Object.assign(account.capabilities ?? {}, { [name]: statusOf(state) })
  }
}

export interface AccountSeed {
  type: Stripe.Account['type']
  controller: Stripe.Account.Controller
  country: string
  currency?: string | undefined
  email: string | null
  capabilities: string[]
  metadata: Record<string, string>
  businessType: string | null
}

export function newAccount(call: Call, seed: AccountSeed, state: AccountState): Stripe.Account {
  const id = newId('acct')
  const account: Stripe.Account = {
    id,
    object: 'account',
    business_profile: {
      mcc: null,
      name: null,
      product_description: null,
      support_address: null,
      support_email: null,
      support_phone: null,
      support_url: null,
      url: null,
      annual_revenue: null,
      estimated_worker_count: null,
      minority_owned_business_designation: null,
    } as unknown as Stripe.Account.BusinessProfile,
    business_type: seed.businessType as Stripe.Account.BusinessType | null,
    capabilities: Object.fromEntries(seed.capabilities.map((name) => [name, 'inactive'])),
    charges_enabled: false,
    controller: seed.controller,
    country: seed.country,
    created: call.world.clock.now(),
    default_currency: seed.currency ?? currencyOfCountry(seed.country),
    details_submitted: false,
    email: seed.email,
    external_accounts: emptyList(`/v1/accounts/${id}/external_accounts`) as Stripe.ApiList<Stripe.ExternalAccount>,
    metadata: seed.metadata,
    payouts_enabled: false,
    settings: {
      branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
      card_payments: {
        decline_on: { avs_failure: false, cvc_failure: false },
        statement_descriptor_prefix: null,
        statement_descriptor_prefix_kana: null,
        statement_descriptor_prefix_kanji: null,
      },
      dashboard: { display_name: null, timezone: 'Etc/UTC' },
      payments: {
        statement_descriptor: null,
        statement_descriptor_kana: null,
        statement_descriptor_kanji: null,
      },
      payouts: {
        debit_negative_balances: true,
        schedule: { delay_days: call.world.config.availableDays, interval: 'daily' },
        statement_descriptor: null,
      },
    } as unknown as Stripe.Account.Settings,
    tos_acceptance: { date: null, ip: null, user_agent: null },
    type: seed.type,
  }
  applyState(account, state)
  return account
}
