import { Stripe } from 'stripe'
import { GatewayRefused, GatewayUnknown } from '../gateway.ts'

/** Runs a call and sorts its failure: a definite no, or unknown. */
export async function asGateway<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError && isDefinite(error)) {
      throw new GatewayRefused(error.code ?? error.type, error.message, { cause: error })
    }
    throw new GatewayUnknown('the gateway did not answer', { cause: error })
  }
}

/** 4xx means it did not happen, but for a conflict with the same key still running and for rate limits. */
function isDefinite(error: InstanceType<typeof Stripe.errors.StripeError>): boolean {
  const status = error.statusCode ?? 0
  return status >= 400 && status < 500 && status !== 409 && status !== 429
}
