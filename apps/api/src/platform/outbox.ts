import type { z } from 'zod'
import type { Tx } from './db.ts'
import { correlationId } from './log.ts'

/** A kind of past-tense fact, `listings.sold`, with the shape of what it says. */
export interface EventType<T extends Record<string, unknown> = Record<string, unknown>> {
  readonly type: string
  readonly version: number
  readonly schema: z.ZodType<T>
}

export function defineEvent<T extends Record<string, unknown>>(
  type: `${string}.${string}`,
  version: number,
  schema: z.ZodType<T>,
): EventType<T> {
  return { type, version, schema }
}

export interface Subject {
  type: string
  id: string
}

/** Writes a fact beside the change that made it true. `channels` also hear that it happened (ids only). */
export async function publish<T extends Record<string, unknown>>(
  tx: Tx,
  event: EventType<T>,
  subject: Subject,
  payload: T,
  channels: readonly string[] = [],
): Promise<void> {
  await tx
    .insertInto('platform.outbox')
    .values({
      type: event.type,
      version: event.version,
      subject_type: subject.type,
      subject_id: subject.id,
      payload: JSON.stringify(event.schema.parse(payload)),
      channels: [...channels],
      correlation_id: correlationId() ?? null,
    })
    .execute()
}

export interface Delivered<T> {
  eventId: string
  subject: Subject
  payload: T
  at: Date
}

/**
 * Who hears a fact. `hear` runs in the transaction that marks the event done for this consumer, so its
 * effects in the database happen exactly once; it makes no remote calls (it adds a job for that).
 */
export interface Consumer {
  readonly name: string
  readonly event: EventType
  hear(tx: Tx, event: Delivered<Record<string, unknown>>): Promise<void>
}

export function consumer<T extends Record<string, unknown>>(
  name: string,
  event: EventType<T>,
  hear: (tx: Tx, event: Delivered<T>) => Promise<void>,
): Consumer {
  return {
    name,
    event: event as unknown as EventType,
    hear: (tx, delivered) => hear(tx, { ...delivered, payload: event.schema.parse(delivered.payload) }),
  }
}
