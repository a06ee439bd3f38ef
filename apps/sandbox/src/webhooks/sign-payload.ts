import { createHmac } from 'node:crypto'

/** The `Stripe-Signature` header for a body sent now. Real time: the receiver judges its age by its own clock. */
export function signPayload(payload: string, secret: string, seconds = Math.floor(Date.now() / 1000)): string {
  const signature = createHmac('sha256', secret).update(`${seconds}.${payload}`).digest('hex')
  return `t=${seconds},v1=${signature}`
}
