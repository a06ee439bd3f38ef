import type { World } from '../world.ts'

/** Sends an event again, `times` times, whatever became of the first delivery. False when there is none. */
export async function redeliver(world: World, id: number, times: number): Promise<boolean> {
  const delivery = await world.db
    .selectFrom('delivery')
    .select(['event_id', 'endpoint'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!delivery) return false
  const again = { ...delivery, status: 'waiting' as const, due_at: new Date() }
  await world.db
    .insertInto('delivery')
    .values(Array.from({ length: times }, () => again))
    .execute()
  world.wake()
  return true
}

export interface DeliveryQuery {
  limit: number
  status?: 'waiting' | 'delivered' | 'gave_up' | undefined
  type?: string | undefined
}

export async function listDeliveries(world: World, query: DeliveryQuery) {
  let rows = world.db
    .selectFrom('delivery')
    .innerJoin('event', 'event.id', 'delivery.event_id')
    .select([
      'delivery.id',
      'event.id as eventId',
      'event.type',
      'event.account',
      'delivery.endpoint',
      'delivery.status',
      'delivery.attempts',
      'delivery.due_at as dueAt',
      'delivery.last_status as lastStatus',
      'delivery.last_error as lastError',
      'delivery.last_attempt_at as lastAttemptAt',
    ])
    .orderBy('delivery.id', 'desc')
    .limit(query.limit)
  if (query.status) rows = rows.where('delivery.status', '=', query.status)
  if (query.type) rows = rows.where('event.type', '=', query.type)
  return rows.execute()
}
