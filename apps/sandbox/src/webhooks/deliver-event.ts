import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Endpoint } from '../database/tables.ts'
import type { World } from '../world.ts'
import { signPayload } from './sign-payload.ts'

const answerWithin = 10_000
const claimFor = 30_000
/** About three days of the longest pause, which is how long Stripe tries. */
const attemptsAtMost = 8640

interface Claimed {
  id: number
  endpoint: Endpoint
  attempts: number
  type: string
  body: object
}

interface Result {
  status: number | null
  error: string | null
}

/** Takes up to `limit` due deliveries, so that no other sweep sends them meanwhile. */
export async function claimDeliveries(world: World, limit: number): Promise<Claimed[]> {
  const now = new Date()
  const result = await sql<Claimed>`
    update delivery d set claimed_until = ${new Date(now.getTime() + claimFor)}, attempts = attempts + 1, last_attempt_at = ${now}
    from event e
    where e.id = d.event_id and d.id in (
      select id from delivery
      where status = 'waiting' and due_at <= ${now} and (claimed_until is null or claimed_until < ${now})
      order by due_at limit ${limit} for update skip locked)
    returning d.id, d.endpoint, d.attempts, e.type, e.body`.execute(world.db)
  return result.rows
}

async function send(world: World, delivery: Claimed): Promise<Result> {
  const target = world.config.webhooks[delivery.endpoint]
  if (target.url === undefined) return { status: null, error: 'no endpoint is set' }
  const fault = await world.faults.take('webhooks', `${delivery.endpoint} ${delivery.type}`)
  if (fault?.kind === 'delay') await sleep(fault.delayMs ?? 2000)
  if (fault?.kind === 'drop') return { status: null, error: 'lost on the way, as the control page asked' }
  if (fault?.kind === 'fail') return { status: fault.status ?? 500, error: 'failed, as the control page asked' }
  const payload = JSON.stringify(delivery.body, null, 2)
  try {
    const response = await fetch(target.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'stripe-signature': signPayload(payload, target.secret),
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
      },
      body: payload,
      redirect: 'manual',
      signal: AbortSignal.timeout(answerWithin),
    })
    await response.body?.cancel()
    // The endpoint took it, but its acknowledgement gets lost: it will be sent again.
    if (fault?.kind === 'timeout_after_success') return { status: null, error: 'the acknowledgement was lost' }
    return { status: response.status, error: response.ok ? null : `answered ${response.status}` }
  } catch (error) {
    return { status: null, error: error instanceof Error ? `${error.name}: ${error.message}` : 'unreachable' }
  }
}

/** Doubles with each attempt, up to thirty times the first pause. */
export const pauseAfter = (attempt: number, retryMs: number): number =>
  Math.min(retryMs * 2 ** Math.min(attempt - 1, 20), retryMs * 30)

/** Sends one claimed delivery and writes down what came of it. Anything but 2xx is tried again, ever later. */
export async function deliverEvent(world: World, delivery: Claimed): Promise<void> {
  const result = await send(world, delivery)
  const delivered = result.error === null
  const gaveUp = !delivered && delivery.attempts >= attemptsAtMost
  await world.db
    .updateTable('delivery')
    .set({
      status: delivered ? 'delivered' : gaveUp ? 'gave_up' : 'waiting',
      claimed_until: null,
      last_status: result.status,
      last_error: result.error,
      ...(delivered ? {} : { due_at: new Date(Date.now() + pauseAfter(delivery.attempts, world.timings.retryMs)) }),
    })
    .where('id', '=', delivery.id)
    .execute()
  world.log.debug({ type: delivery.type, endpoint: delivery.endpoint, ...result }, 'webhook')
}
