import { sql } from 'kysely'
import type { Db } from '../db.ts'

/** The last sequence given out in a channel and the first that is still kept. */
export async function channelState(db: Db, name: string): Promise<{ last: number; first: number | null }> {
  const { rows } = await sql<{ last: number; first: number | null }>`
    select coalesce((select last_seq from platform.channel where name = ${name}), 0) as last,
      (select min(seq) from platform.channel_message where channel = ${name}) as first`.execute(db)
  return rows[0] as { last: number; first: number | null }
}

export function messagesAfter(db: Db, name: string, seq: number, limit: number) {
  return db
    .selectFrom('platform.channel_message')
    .select(['seq', 'topic', 'data'])
    .where('channel', '=', name)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()
}

/** Of these channels, the ones that have grown beyond the sequence named. */
export async function channelsBeyond(db: Db, sent: ReadonlyMap<string, number>): Promise<string[]> {
  if (sent.size === 0) return []
  const rows = await db
    .selectFrom('platform.channel')
    .select(['name', 'last_seq'])
    .where(sql<boolean>`name = any(${[...sent.keys()]}::text[])`)
    .execute()
  return rows.filter((row) => row.last_seq > (sent.get(row.name) ?? 0)).map((row) => row.name)
}
