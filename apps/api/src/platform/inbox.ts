import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { type Db, inTransaction, type Tx } from './db.ts'
import { type Log, withCorrelation } from './log.ts'
import type { Consumer } from './outbox.ts'

/** A consumer's event is given up after this many tries; the desk can have it tried again. */
export const maxAttempts = 12

interface Waiting {
  id: string
  consumer: string
  event_id: string
  type: string
  subject_type: string
  subject_id: string
  payload: Record<string, unknown>
  correlation_id: string | null
  created_at: Date
}

/**
 * Delivers one waiting event to its consumer, in one transaction with the mark that it was. Events of one
 * subject reach a consumer in order. Safe in many processes at once. `false` when nothing waits.
 */
export async function deliverNext(db: Db, consumers: ReadonlyMap<string, Consumer>, log: Log): Promise<boolean> {
  let taken: Waiting | undefined
  try {
    return await inTransaction(db, async (tx) => {
      taken = await claim(tx, [...consumers.keys()])
      if (!taken) return false
      const row = taken
      await withCorrelation(row.correlation_id ?? row.event_id, async () => {
        await consumers.get(row.consumer)?.hear(tx, {
          eventId: row.event_id,
          subject: { type: row.subject_type, id: row.subject_id },
          payload: row.payload,
          at: row.created_at,
        })
      })
      await tx
        .updateTable('platform.inbox')
        .set({ state: 'done', done_at: sql`platform.now()`, last_error: null })
        .where('id', '=', row.id)
        .execute()
      return true
    })
  } catch (error) {
    if (!taken) throw error
    await postpone(db, taken, error, log)
    return true
  }
}

async function claim(tx: Tx, names: readonly string[]): Promise<Waiting | undefined> {
  const { rows } = await sql<Waiting>`
    select inbox.id, inbox.consumer, inbox.event_id, event.type, event.subject_type, event.subject_id,
      event.payload, event.correlation_id, event.created_at
    from platform.inbox inbox join platform.outbox event on event.id = inbox.event_id
    where inbox.state = 'waiting' and inbox.next_attempt_at <= clock_timestamp() and inbox.consumer = any(${names})
      and not exists (
        select 1 from platform.outbox before
          join platform.inbox earlier on earlier.event_id = before.id and earlier.consumer = inbox.consumer
        where before.subject_id = event.subject_id and before.position < event.position
          and earlier.state = 'waiting')
    order by inbox.next_attempt_at
    limit 1
    for update of inbox skip locked`.execute(tx)
  return rows[0]
}

/** Tries again after 1, 2, 4… seconds, at most an hour; after the last try the row is a dead letter. */
async function postpone(db: Db, row: Waiting, error: unknown, log: Log): Promise<void> {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const { rows } = await sql<{ attempts: number; state: string }>`
    update platform.inbox set
      attempts = attempts + 1,
      last_error = ${message.slice(0, 2000)},
      state = case when attempts + 1 >= ${maxAttempts} then 'dead' else 'waiting' end,
      next_attempt_at = clock_timestamp() + case
        when attempts + 1 >= ${maxAttempts} then interval '0'
        else make_interval(secs => least(3600, power(2, attempts)))
      end
    where id = ${row.id} and state = 'waiting'
    returning attempts, state`.execute(db)
  const facts = { err: error, consumer: row.consumer, eventId: row.event_id, type: row.type, ...rows[0] }
  if (rows[0]?.state === 'dead') log.error(facts, 'gave up delivering an event')
  else log.warn(facts, 'an event could not be delivered yet')
}

export function consumersByName(consumers: readonly Consumer[]): Map<string, Consumer> {
  const named = new Map(consumers.map((consumer) => [consumer.name, consumer]))
  if (named.size !== consumers.length) throw new Error('two consumers have the same name')
  return named
}

/** Keeps delivering, `lanes` at a time, looking again every `everyMs` when nothing waits. */
export function deliverAlways(options: {
  db: Db
  consumers: readonly Consumer[]
  log: Log
  lanes: number
  everyMs: number
}): { stop: () => Promise<void> } {
  const consumers = consumersByName(options.consumers)
  const stopping = new AbortController()
  const pause = (ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined)
  const lane = async () => {
    while (!stopping.signal.aborted) {
      const delivered = await deliverNext(options.db, consumers, options.log).catch(async (error: unknown) => {
        options.log.warn({ err: error }, 'the inbox cannot be read')
        await pause(1_000)
        return false
      })
      if (!delivered) await pause(options.everyMs)
    }
  }
  const running = Promise.all(Array.from({ length: options.lanes }, lane))
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}
