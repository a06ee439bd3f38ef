import type { BrowserContext, Request } from '@playwright/test'
import { admin, sandbox, web } from './addresses.ts'

const ours = new Set([web, admin].map((address) => new URL(address).origin))
const allowed = new Set([...ours, new URL(sandbox).origin])

const digits = (text: string): string => text.replaceAll(/[\s-]|%20|\+/g, '')
const testCards = /4242424242424242|4000000000000002|4000002500003155/

// The browser writes a line for every answer of 400 and more; a refusal in words is part of the product.
const refusal = /^Failed to load resource: the server responded with a status of 4\d\d/
// The recorder of these journeys tries its own script in the frame of the inbox that allows none.
const recorder = /^Blocked script execution in '[^']+\/inbox\/\d+\/html'/

function askedWrongly(request: Request): string | null {
  const url = new URL(request.url())
  if (!/^(https?|wss?):$/.test(url.protocol)) return null
  const origin = url.origin.replace(/^ws/, 'http')
  if (!allowed.has(origin)) return `asks ${request.url()}`
  const sent = digits(`${request.url()} ${request.postData() ?? ''}`)
  return ours.has(origin) && testCards.test(sent) ? `sends a card number to ${request.url()}` : null
}

/**
 * Whatever no page may do: errors on the console, breaches of its content security policy, answers of 500 and more,
 * requests to anybody but the house and the sandbox, a card number to the house itself.
 */
export function watch(context: BrowserContext): string[] {
  const complaints: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error' && !refusal.test(message.text()) && !recorder.test(message.text()))
      complaints.push(`console at ${message.page()?.url()}: ${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`))
  context.on('request', (request) => {
    const wrong = askedWrongly(request)
    if (wrong) complaints.push(wrong)
  })
  context.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} from ${response.url()}`)
  })
  return complaints
}
