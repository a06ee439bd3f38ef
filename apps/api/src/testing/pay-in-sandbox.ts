import { payments } from '@fullhouse/contracts/payments'
import { payouts } from '@fullhouse/contracts/payouts'
import type { TestAccount } from './sign-up.ts'
import type { TestApp } from './start-test-app.ts'

/** What a person does on the gateway's pages, done through the same doors the pages use. */

/** Pays a reservation with a test card: the confirm call the card form makes. Returns the intent's status. */
export async function payWithCard(
  app: TestApp,
  buyer: TestAccount,
  transactionId: string,
  number = '4242424242424242',
) {
  const start = await app.call(buyer)(payments.start, { params: { id: transactionId } })
  const intentId = start.clientSecret.split('_secret_')[0]
  const response = await fetch(`${app.sandbox?.url}/v1/payment_intents/${intentId}/confirm`, {
    method: 'POST',
    headers: { authorization: `Bearer ${start.publishableKey}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      client_secret: start.clientSecret,
      'payment_method_data[type]': 'card',
      'payment_method_data[card][number]': number,
      'payment_method_data[card][exp_month]': '12',
      'payment_method_data[card][exp_year]': '2034',
      'payment_method_data[card][cvc]': '123',
    }),
  })
  return { start, status: response.status, body: (await response.json()) as Record<string, unknown> }
}

/** Fills in the sandbox's onboarding page as a seller would. */
export async function onboard(app: TestApp, seller: TestAccount, country = 'SE'): Promise<void> {
  const { url } = await app.call(seller)(payouts.startOnboarding, { body: { country } })
  const page = await (await fetch(url)).text()
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      ...hiddenFields(page),
      name: seller.name,
      account: 'SE4550000000058398257466',
      currency: 'sek',
      agree: 'yes',
      outcome: 'verified',
    }),
  })
  if (response.status >= 400) throw new Error(`onboarding was refused: ${response.status} ${await response.text()}`)
}

function hiddenFields(page: string): Record<string, string> {
  const found = page.matchAll(/<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)
  return Object.fromEntries([...found].map((match) => [match[1] ?? '', match[2] ?? '']))
}

/** Waits for what comes by webhook, driving the worker's parts meanwhile. Fails after some seconds. */
export async function until(app: TestApp, what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
    await app.settle()
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`did not come: ${what}`)
}
