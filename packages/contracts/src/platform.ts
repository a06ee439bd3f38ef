import { z } from 'zod'
import { endpoints } from './endpoint.ts'
import { Instant } from './shapes.ts'

export const platform = endpoints('platform', {
  realtimeTicket: {
    method: 'POST',
    path: '/v1/realtime/tickets',
    access: 'optional',
    status: 201,
    summary: 'A ticket for one WebSocket connection to /v1/realtime, good for 30 seconds.',
    response: z.object({ ticket: z.string(), expiresAt: Instant }),
    limit: { points: 120, seconds: 60 },
  },
  clock: {
    method: 'GET',
    path: '/v1/clock',
    access: 'public',
    summary: 'The server’s time, for countdowns.',
    response: z.object({ now: Instant }),
  },
  moveClock: {
    method: 'PUT',
    path: '/v1/sandbox/clock',
    access: 'control',
    summary: 'Moves the product’s clock. Exists outside production only.',
    body: z.strictObject({ offsetSeconds: z.int().min(-315_360_000).max(315_360_000) }),
    response: z.object({ now: Instant, offsetSeconds: z.int() }),
  },
})

/** Messages on the realtime socket. Durable channels carry `seq`, resumable; the rest are fleeting. */
export const ClientMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('subscribe'), channel: z.string().max(120), after: z.int().min(0).optional() }),
  z.strictObject({ type: z.literal('unsubscribe'), channel: z.string().max(120) }),
  z.strictObject({ type: z.literal('ping') }),
])
export type ClientMessage = z.infer<typeof ClientMessage>

export const ServerMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('subscribed'), channel: z.string(), seq: z.int(), gap: z.boolean() }),
  z.object({
    type: z.literal('message'),
    channel: z.string(),
    seq: z.int(),
    topic: z.string(),
    data: z.record(z.string(), z.unknown()),
  }),
  z.object({ type: z.literal('refused'), channel: z.string(), code: z.string() }),
  z.object({ type: z.literal('pong') }),
])
export type ServerMessage = z.infer<typeof ServerMessage>

/** Channel names: `occurrence:<id>` (public: offers changed), `account:<id>` (mine: something of mine changed). */
export const channelPattern = /^(occurrence|account):([0-9a-f-]{36})$/
