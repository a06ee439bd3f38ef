import type { Config } from '#platform/config'
import { Stripe } from 'stripe'

/** The API version our shapes were written against; the webhook endpoints are pinned to the same. */
export const stripeVersion = '2026-10-28.endive'

/** The official SDK; only its address differs when it talks to the sandbox. */
export function createStripe(config: Config['stripe']): Stripe {
  const base = config.apiBase ? new URL(config.apiBase) : undefined
  return new Stripe(config.secretKey, {
    apiVersion: stripeVersion,
    maxNetworkRetries: 1,
    timeout: 10_000,
    telemetry: false,
    appInfo: { name: 'fullhouse' },
    ...(base
      ? { host: base.hostname, port: Number(base.port || 443), protocol: base.protocol === 'http:' ? 'http' : 'https' }
      : {}),
  })
}
