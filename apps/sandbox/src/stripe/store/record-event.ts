import { isDeepStrictEqual } from 'node:util'
import { type Call, isConnected } from '../wire/call.ts'
import { newId } from './ids.ts'

export const apiVersion = '2026-10-28.endive'

function previousAttributes(before: object, after: object): Record<string, unknown> {
  const was = before as Record<string, unknown>
  const is = after as Record<string, unknown>
  const changed = Object.keys({ ...was, ...is }).filter((key) => !isDeepStrictEqual(was[key], is[key]))
  return Object.fromEntries(changed.map((key) => [key, was[key] ?? null]))
}

/** Webhooks never arrive like clockwork: between two thirds and four thirds of the usual time. */
const jitter = (milliseconds: number): number => Math.round(milliseconds * (2 / 3 + (Math.random() * 2) / 3))

/**
 * Writes an event and its delivery in the work's own transaction: both happen or neither does.
 * Events of a connected account go to the Connect endpoint and carry `account`.
 */
export async function recordEvent(call: Call, type: string, object: object, before?: object): Promise<void> {
  const { tx, world } = call
  const endpoint = isConnected(call) ? 'connect' : 'platform'
  const reachable = world.config.webhooks[endpoint].url !== undefined
  const id = newId('evt')
  const created = world.clock.now()
  const body = {
    id,
    object: 'event',
    ...(isConnected(call) ? { account: call.account } : {}),
    api_version: apiVersion,
    created,
    data: { object, ...(before ? { previous_attributes: previousAttributes(before, object) } : {}) },
    livemode: false,
    pending_webhooks: reachable ? 1 : 0,
    request: { id: call.requestId, idempotency_key: call.idempotencyKey },
    type,
  }
  await tx
    .insertInto('event')
    .values({ id, account: call.account, type, created, body: JSON.stringify(body) })
    .execute()
  if (!reachable) return
  await tx
    .insertInto('delivery')
    .values({
      event_id: id,
      endpoint,
      status: 'waiting',
      due_at: new Date(Date.now() + jitter(world.timings.webhookMs)),
    })
    .execute()
}
