import type { PaymentStart } from '@fullhouse/contracts/payments'

/** What a person does on the sandbox's pages, through the same doors those pages use. */

/** Confirms an open payment with a test card, as the card form does. Answers with the gateway's body. */
export async function payCard(sandboxUrl: string, start: PaymentStart, number = '4242424242424242') {
  const intentId = start.clientSecret.split('_secret_')[0]
  const ask = async (path: string, fields: Record<string, string>) => {
    const response = await fetch(`${sandboxUrl}/v1/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${start.publishableKey}` },
      body: new URLSearchParams(fields),
    })
    return (await response.json()) as Record<string, unknown>
  }
  const method = await ask('payment_methods', {
    type: 'card',
    'card[number]': number,
    'card[exp_month]': '12',
    'card[exp_year]': '2034',
    'card[cvc]': '123',
  })
  return ask(`payment_intents/${intentId}/confirm`, {
    client_secret: start.clientSecret,
    payment_method: String(method['id']),
  })
}

/** Sends the onboarding form of the gateway as a seller would. Throws when it is refused. */
export async function fillInOnboarding(url: string, name: string): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({
      name,
      account: 'SE4550000000058398257466',
      currency: 'sek',
      agree: 'yes',
      outcome: 'verified',
    }),
  })
  if (response.status >= 400) throw new Error(`onboarding was refused: ${response.status} ${await response.text()}`)
}

/** The newest link in the inbox of an address whose path starts so; waits for the mail. */
export async function linkFromMail(sandboxUrl: string, to: string, path: string): Promise<URL> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
    const response = await fetch(`${sandboxUrl}/api/inbox?to=${encodeURIComponent(to)}`)
    const { items } = (await response.json()) as { items: { links: string[] }[] }
    const link = items.flatMap((item) => item.links).find((candidate) => new URL(candidate).pathname.startsWith(path))
    if (link) return new URL(link)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`no mail to ${to} with a link to ${path}`)
}

/** The code in the newest text message to a number. */
export async function codeFromMessage(sandboxUrl: string, phone: string): Promise<string> {
  const response = await fetch(`${sandboxUrl}/api/inbox?to=${encodeURIComponent(phone)}`)
  const { items } = (await response.json()) as { items: { text: string }[] }
  const code = /\d{6}/.exec(items[0]?.text ?? '')?.[0]
  if (!code) throw new Error(`no text message to ${phone} with a code`)
  return code
}

/** Moves the sandbox's clock, and the product's with it, to this many seconds from real time. */
export async function setClock(sandboxUrl: string, offsetSeconds: number): Promise<void> {
  const response = await fetch(`${sandboxUrl}/api/control/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ offsetSeconds }),
  })
  if (!response.ok) throw new Error(`the clock does not move: ${response.status} ${await response.text()}`)
}

/** Waits until the house has nothing left to do now: facts handed on, deliveries and jobs done. */
export async function calm(apiUrl: string): Promise<void> {
  const busy = /^fullhouse_(outbox_waiting|inbox\{state="waiting"\}|jobs\{state="ready"\}) (?!0$)/m
  for (let quiet = 0, tries = 0; quiet < 3 && tries < 100; tries += 1) {
    const metrics = await (await fetch(`${apiUrl}/metrics`)).text()
    quiet = busy.test(metrics) ? 0 : quiet + 1
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}
