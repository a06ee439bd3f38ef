import type Stripe from 'stripe'
import { z } from 'zod'
import { listObjects } from '../store/list-page.ts'
import { insertObject, lockObject, readObject, saveObject } from '../store/objects.ts'
import { recordEvent } from '../store/record-event.ts'
import { actingFor, type Call, isConnected, platformAccount } from '../wire/call.ts'
import { accepted, currency, flag, listing, mergeMetadata, metadata, paging, params, text } from '../wire/fields.ts'
import { get, post, type Route } from '../wire/route.ts'
import { invalid } from '../wire/stripe-error.ts'
import { platformCountry, platformCurrency } from './account-currency.ts'
import { type AccountState, applyState, newAccount, statusOf } from './account-object.ts'

const capability = z.strictObject({ requested: flag.optional() })

const changeable = {
  account_token: text.optional(),
  business_profile: accepted.optional(),
  business_type: z.enum(['individual', 'company', 'non_profit', 'government_entity']).optional(),
  capabilities: z.record(z.string(), capability).optional(),
  company: accepted.optional(),
  default_currency: currency.optional(),
  email: text.optional(),
  individual: accepted.optional(),
  metadata: metadata.optional(),
  settings: accepted.optional(),
  tos_acceptance: accepted.optional(),
}

const createParams = params({
  ...changeable,
  controller: z
    .strictObject({
      fees: z.strictObject({ payer: z.enum(['account', 'application']).optional() }).optional(),
      losses: z.strictObject({ payments: z.enum(['application', 'stripe']).optional() }).optional(),
      requirement_collection: z.enum(['application', 'stripe']).optional(),
      stripe_dashboard: z.strictObject({ type: z.enum(['express', 'full', 'none']).optional() }).optional(),
    })
    .optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  type: z.enum(['custom', 'express', 'standard']).optional(),
})

const updateParams = params(changeable)

type CreateInput = z.output<typeof createParams>
type UpdateInput = z.output<typeof updateParams>

const typeOfDashboard = { express: 'express', full: 'standard', none: 'none' } as const

function controllerOf(input: CreateInput): Stripe.Account.Controller {
  const given = input.controller
  const dashboard =
    given?.stripe_dashboard?.type ?? (input.type === 'express' ? 'express' : input.type === 'custom' ? 'none' : 'full')
  const application = input.type === 'express' || input.type === 'custom'
  return {
    type: 'application',
    is_controller: true,
    fees: { payer: given?.fees?.payer ?? (application ? 'application' : 'account') },
    losses: { payments: given?.losses?.payments ?? (application ? 'application' : 'stripe') },
    requirement_collection: given?.requirement_collection ?? (input.type === 'custom' ? 'application' : 'stripe'),
    stripe_dashboard: { type: dashboard },
  }
}

const requestedIn = (capabilities: UpdateInput['capabilities']): string[] =>
  Object.entries(capabilities ?? {})
    .filter(([, value]) => value.requested)
    .map(([name]) => name)

/** A bare `accounts.create({})` is Stripe's oldest kind: it can receive transfers from the start. */
const isLegacy = (input: CreateInput): boolean => !input.type && !input.controller && !input.capabilities

async function create(call: Call, input: CreateInput): Promise<Stripe.Account> {
  if (isConnected(call)) throw invalid('Connected accounts cannot create accounts.')
  const controller = controllerOf(input)
  const legacy = isLegacy(input)
  const account = newAccount(
    call,
    {
      type:
        input.type ?? typeOfDashboard[(controller.stripe_dashboard?.type ?? 'full') as keyof typeof typeOfDashboard],
      controller,
      country: input.country ?? platformCountry,
      currency: input.default_currency,
      email: input.email || null,
      capabilities: legacy ? ['transfers'] : requestedIn(input.capabilities),
      metadata: mergeMetadata({}, input.metadata),
      businessType: input.business_type ?? null,
    },
    'new',
  )
  if (legacy) account.capabilities = { transfers: 'active' }
  await insertObject(call, 'account', account, { state: 'new' })
  return account
}

async function update(call: Call, input: UpdateInput, id: string): Promise<Stripe.Account> {
  const stored = await lockObject<Stripe.Account, { state: AccountState }>(call, 'account', id)
  const account = stored.body
  const before = structuredClone(account)
  account.metadata = mergeMetadata(account.metadata ?? {}, input.metadata)
  if (input.email !== undefined) account.email = input.email || null
  if (input.business_type !== undefined) account.business_type = input.business_type
  if (input.default_currency !== undefined) account.default_currency = input.default_currency
  for (const name of requestedIn(input.capabilities)) {
    account.capabilities = { ...account.capabilities, [name]: statusOf(stored.hidden.state) }
  }
  await saveObject(call, stored)
  await recordEvent(actingFor(call, id), 'account.updated', account, before)
  return account
}

function presentCapability(account: Stripe.Account, name: string): Stripe.Capability {
  const status = account.capabilities?.[name as keyof Stripe.Account.Capabilities] as
    | Stripe.Capability.Status
    | undefined
  const requirements = account.requirements as unknown as Stripe.Capability.Requirements
  return {
    id: name,
    object: 'capability',
    account: account.id,
    future_requirements: account.future_requirements as unknown as Stripe.Capability.FutureRequirements,
    requested: status !== undefined,
    requested_at: status === undefined ? null : (account.created ?? null),
    requirements,
    status: status ?? 'unrequested',
  }
}

/** Moves an account to a state of verification and tells the Connect endpoint. `call` acts for the platform. */
export async function setAccountState(call: Call, id: string, state: AccountState): Promise<Stripe.Account> {
  const stored = await lockObject<Stripe.Account, { state: AccountState }>(call, 'account', id)
  const before = structuredClone(stored.body)
  applyState(stored.body, state)
  stored.hidden.state = state
  await saveObject(call, stored)
  const theirs = actingFor(call, id)
  for (const name of Object.keys(stored.body.capabilities ?? {})) {
    const capabilityBefore = presentCapability(before, name)
    const now = presentCapability(stored.body, name)
    if (now.status !== capabilityBefore.status) await recordEvent(theirs, 'capability.updated', now, capabilityBefore)
  }
  await recordEvent(theirs, 'account.updated', stored.body, before)
  return stored.body
}

function platform(call: Call): Stripe.Account {
  const controller: Stripe.Account.Controller = { type: 'account' }
  const seed = { type: 'standard' as const, controller, country: platformCountry, currency: platformCurrency }
  const account = newAccount(
    call,
    {
      ...seed,
      email: 'house@fullhouse.example',
      capabilities: ['card_payments', 'transfers'],
      metadata: {},
      businessType: 'company',
    },
    'verified',
  )
  return { ...account, id: platformAccount, created: 1_700_000_000 }
}

async function retrieve(call: Call, id: string): Promise<Stripe.Account> {
  if (id === platformAccount) return platform(call)
  return (await readObject<Stripe.Account>(actingFor(call, platformAccount), 'account', id)).body
}

const base = '/v1/accounts'

export const accountRoutes: Route[] = [
  get('/v1/account', params({}), (call) => retrieve(call, call.account)),
  post(base, createParams, create),
  get(base, params(listing), (call, input) => listObjects(call, 'account', base, input)),
  get(`${base}/:id`, params({}), (call, _input, id) => retrieve(call, id)),
  post(`${base}/:id`, updateParams, update),
  get(`${base}/:id/capabilities`, params({}), async (call, _input, id) => {
    const account = await retrieve(call, id)
    const data = Object.keys(account.capabilities ?? {}).map((name) => presentCapability(account, name))
    return { object: 'list', data, has_more: false, url: `${base}/${id}/capabilities` }
  }),
  get(`${base}/:id/capabilities/:second`, params({}), async (call, _input, id, name) =>
    presentCapability(await retrieve(call, id), name),
  ),
  get(`${base}/:id/external_accounts`, params(paging), async (call, _input, id) => {
    const account = await retrieve(call, id)
    return account.external_accounts ?? { object: 'list', data: [], has_more: false, url: '' }
  }),
]
