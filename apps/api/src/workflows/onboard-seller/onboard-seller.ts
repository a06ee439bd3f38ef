import { getPeople, setCountryIfMissing } from '#modules/identity'
import { GatewayRefused, GatewayUnknown, markEvent, type PaymentGateway } from '#modules/payments'
import {
  findPayoutAccount,
  openPayoutAccount,
  type PayoutAccountRow,
  recordAccount,
  unblockPayouts,
} from '#modules/payouts'
import { inTransaction } from '#platform/db'
import { type IdempotencyClaim, once } from '#platform/idempotency'
import type { Platform } from '#platform/part'
import { refuse, refuseUnless } from '#platform/problem'
import { paymentProblems } from '@fullhouse/contracts/payments'
import { payoutProblems } from '@fullhouse/contracts/payouts'
import { platformProblems } from '@fullhouse/contracts/problem'

/** A link to the gateway's own pages, where the seller gives bank details we never see. */
export async function startOnboarding(
  platform: Platform,
  gateway: PaymentGateway,
  request: { sellerId: string; country: string | undefined; claim: IdempotencyClaim },
): Promise<{ url: string }> {
  const { db, config } = platform
  const { account, email } = await inTransaction(db, async (tx) => {
    await once(tx, request.claim, async () => null)
    const person = (await getPeople(tx, [request.sellerId])).get(request.sellerId)
    refuseUnless(person, platformProblems.not_found)
    const country = request.country ?? person.country
    refuseUnless(country, payoutProblems.country_needed)
    await setCountryIfMissing(tx, person.id, country)
    return { account: await openPayoutAccount(tx, person.id, country), email: person.email }
  })
  return askGateway(async () => {
    const providerId = account.providerId ?? (await createAccount(platform, gateway, account, email))
    const page = `${config.public.web}/account/payouts`
    const url = await gateway.onboardingLink({
      account: providerId,
      returnUrl: `${page}?onboarded=1`,
      refreshUrl: `${page}?again=1`,
    })
    return { url }
  })
}

async function createAccount(
  platform: Platform,
  gateway: PaymentGateway,
  account: PayoutAccountRow,
  email: string,
): Promise<string> {
  const made = await gateway.createAccount({
    key: account.createKey,
    country: account.country,
    email,
    accountId: account.accountId,
  })
  await inTransaction(platform.db, (tx) => recordAccount(tx, account.accountId, made))
  return made.id
}

/** Asks the gateway how a seller's account stands; when it is ready, what waited for it goes on. */
export async function syncPayoutAccount(
  platform: Platform,
  gateway: PaymentGateway,
  sellerId: string,
  eventId?: string,
): Promise<void> {
  const account = await findPayoutAccount(platform.db, sellerId)
  const { providerId } = account ?? {}
  if (!providerId) return
  const seen = await askGateway(() => gateway.getAccount(providerId))
  await inTransaction(platform.db, async (tx) => {
    if (await recordAccount(tx, sellerId, seen)) await unblockPayouts(tx, sellerId)
    if (eventId) await markEvent(tx, eventId, 'applied')
  })
}

async function askGateway<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof GatewayRefused || error instanceof GatewayUnknown) refuse(paymentProblems.gateway_unavailable)
    throw error
  }
}
