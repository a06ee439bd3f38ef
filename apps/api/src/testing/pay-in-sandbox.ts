import { payments } from '@fullhouse/contracts/payments'
import { payouts } from '@fullhouse/contracts/payouts'
import { fillInOnboarding, payCard } from '../demo/sandbox-hands.ts'
import type { TestAccount } from './sign-up.ts'
import type { TestApp } from './start-test-app.ts'

/** Pays a reservation with a test card. Answers with the gateway's body: an intent, or an error. */
export async function payWithCard(app: TestApp, buyer: TestAccount, transactionId: string, number?: string) {
  const start = await app.call(buyer)(payments.start, { params: { id: transactionId } })
  return { start, body: await payCard(app.sandbox?.url ?? '', start, number) }
}

/** The seller's way through the gateway's onboarding. */
export async function onboard(app: TestApp, seller: TestAccount, country = 'SE'): Promise<void> {
  const { url } = await app.call(seller)(payouts.startOnboarding, { body: { country } })
  await fillInOnboarding(url, seller.name)
}

/** Waits for what comes by webhook, driving the worker's parts meanwhile. Fails after some seconds. */
export async function until(app: TestApp, what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
    await app.settle()
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`did not come: ${what}`)
}
