import type { Db, Tx } from '#platform/db'
import { sql } from 'kysely'
import type { GatewayEvent } from './gateway.ts'
import { own, ownRead } from './own.ts'

/** Keeps an event as it came. `null` when we have it already. */
export async function storeEvent(tx: Tx, gateway: string, event: GatewayEvent): Promise<string | null> {
  const row = await own(tx)
    .insertInto('payments.provider_event')
    .values({
      gateway,
      account: event.account ?? '',
      event_id: event.id,
      type: event.type,
      object_id: event.objectId,
      payload: JSON.stringify(event.payload),
    })
    .onConflict((conflict) => conflict.constraint('provider_event_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export interface StoredEvent {
  id: string
  type: string
  account: string
  objectId: string
  /** The charge a dispute or warning is about. */
  chargeId: string | null
  applied: boolean
}

export async function getStoredEvent(db: Db, id: string): Promise<StoredEvent | null> {
  const row = await ownRead(db)
    .selectFrom('payments.provider_event')
    .select(['id', 'type', 'account', 'object_id', 'state'])
    .select(sql<string | null>`payload #>> '{data,object,charge}'`.as('charge_id'))
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    type: row.type,
    account: row.account,
    objectId: row.object_id,
    chargeId: row.charge_id,
    applied: row.state !== 'stored',
  }
}

/** Marks an event applied, in the transaction of its effects; or ignored, when it is none of our business. */
export async function markEvent(tx: Tx, id: string, state: 'applied' | 'ignored'): Promise<void> {
  await own(tx)
    .updateTable('payments.provider_event')
    .set({ state, applied_at: sql<Date>`platform.now()` })
    .where('id', '=', id)
    .where('state', '=', 'stored')
    .execute()
}
